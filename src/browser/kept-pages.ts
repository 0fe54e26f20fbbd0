/**
 * How many pages are kept for reading offline. An article is about 60 kB before compression, so this is about 12 MB at
 * most; browsers allow a site far more. A guess: how many articles readers come back to was not measured.
 */
export const mostKeptPages = 200

/** The name of the browser's cache for kept pages. Sites under one origin have one each, by their base path. */
export function nameCache(base: string): string {
  return `read-pages ${base}`
}

/** The path of the page that is shown offline instead of a page that was not kept. */
export function findOfflinePage(base: string): string {
  return `${base}offline/`
}

/** Whether the address is an article's. */
export function isArticle(url: string, base: string): boolean {
  return new URL(url).pathname.startsWith(`${base}articles/`)
}
