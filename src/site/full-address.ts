import { localPath } from './local-path.ts'

/**
 * Returns the full address of a path of the site.
 *
 * @param site `Astro.site`
 * @example fullAddress('articles/x/', site) // 'https://example.org/folder/articles/x/'
 */
export function fullAddress(path: string, site: URL | undefined): string {
  return new URL(localPath(path), site).href
}
