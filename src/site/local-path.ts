const base = import.meta.env.BASE_URL

/** A path of the site under the base path it is published at: `localPath('articles/x/')`. */
export function localPath(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`
}
