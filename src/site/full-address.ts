import { localPath } from './local-path.ts'

/**
 * Returns the full address of a path of the site.
 *
 * @example fullAddress('articles/x/') // 'https://example.org/folder/articles/x/'
 */
export function fullAddress(path: string): string {
  return new URL(localPath(path), import.meta.env.SITE).href
}
