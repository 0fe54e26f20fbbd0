const base = import.meta.env.BASE_URL

/**
 * Returns a path of the site under the base path it is published at.
 *
 * @example localPath('articles/x/') // '/folder/articles/x/' if the base path is /folder/
 */
export function localPath(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`
}
