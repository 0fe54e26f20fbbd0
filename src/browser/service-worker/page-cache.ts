import { mostKeptPages } from '../kept-pages.ts'

/** The address that a page is kept under: without the query, so that a reader's searches are not kept. */
export function pageAddress(url: string): string {
  return url.replace(/[?#].*$/, '')
}

/** Keeps a page as the newest, and drops the oldest ones beyond `most`. The offline page always stays. */
export async function keepPage(
  openCache: () => Promise<Cache>,
  url: string,
  response: Response,
  offlinePage: string,
  most: number = mostKeptPages,
): Promise<void> {
  const cache = await openCache()
  await cache.put(url, response)
  const kept = (await cache.keys()).filter((request) => !request.url.endsWith(offlinePage))
  const dropped = kept.slice(0, Math.max(0, kept.length - most))
  await Promise.all(dropped.map((request) => cache.delete(request)))
}

/**
 * Deletes the kept copies of withdrawn articles.
 *
 * @param paths as the site lists them
 */
export async function forgetPages(openCache: () => Promise<Cache>, paths: readonly string[]): Promise<void> {
  const cache = await openCache()
  await Promise.all(paths.map((path) => cache.delete(path)))
}

/**
 * Fetches a page or picture and keeps it. If the network does not answer, returns the kept copy, or for a page that was
 * not kept the offline page.
 *
 * @param openCache opens the cache, which is not needed before the network has answered
 * @param finishLater keeps the worker alive until the work is done
 * @throws the network's error if there is nothing to answer with
 */
export async function fetchOrRecall(
  openCache: () => Promise<Cache>,
  request: Request,
  offlinePage: string,
  finishLater: (work: Promise<void>) => void,
): Promise<Response> {
  const url = pageAddress(request.url)
  try {
    const response = await fetch(request)
    // What the browser fetches ahead is not read yet.
    if (response.ok && !request.headers.has('sec-purpose'))
      finishLater(keepPage(openCache, url, response.clone(), offlinePage))
    return response
  } catch (error) {
    const cache = await openCache()
    const kept = (await cache.match(url)) ?? (request.mode === 'navigate' && (await cache.match(offlinePage)))
    if (kept) return kept
    throw error
  }
}
