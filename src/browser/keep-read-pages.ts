/**
 * The service worker: keeps the pages that were read, newest last, and gives them back when the network does not
 * answer. A page that can be fetched is always fetched, so that a correction is never hidden behind an old copy.
 *
 * It stands alone: it is written into a file of its own as it is here.
 *
 * @param cacheName the cache the pages are kept in
 * @param offlinePath the page that is shown for those that were not kept
 * @param most how many pages are kept
 */
export function keepReadPages(cacheName: string, offlinePath: string, most: number): void {
  const worker = self as unknown as WorkerSelf
  // What somebody searched for is not kept; the search page is, once.
  const pageOf = (url: string): string => url.replace(/[?#].*$/, '')

  const keep = async (url: string, response: Response): Promise<void> => {
    const cache = await caches.open(cacheName)
    await cache.put(url, response)
    const kept = (await cache.keys()).filter((request) => !request.url.endsWith(offlinePath))
    await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((request) => cache.delete(request)))
  }

  const answer = async (request: Request, event: WorkerEvent): Promise<Response> => {
    const url = pageOf(request.url)
    try {
      const response = await fetch(request)
      // What the browser fetches ahead was not read yet.
      if (response.ok && !request.headers.has('sec-purpose')) event.waitUntil(keep(url, response.clone()))
      return response
    } catch (error) {
      const cache = await caches.open(cacheName)
      const kept =
        (await cache.match(url)) ?? (request.mode === 'navigate' && (await cache.match(offlinePath)))
      if (kept) return kept
      throw error
    }
  }

  worker.addEventListener('install', (event) => {
    event.waitUntil(caches.open(cacheName).then((cache) => cache.add(offlinePath)))
    void worker.skipWaiting()
  })
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const ours = new URL(request.url).origin === worker.location.origin
    if (
      ours &&
      request.method === 'GET' &&
      (request.mode === 'navigate' || request.destination === 'image')
    ) {
      event.respondWith(answer(request, event))
    }
  })
  // A page that was open before there was a worker, or that the browser had fetched ahead, says itself that it is read.
  worker.addEventListener('message', (event) => {
    const url = pageOf(String(event.data))
    if (new URL(url).origin !== worker.location.origin) return
    event.waitUntil(fetch(url).then((response) => (response.ok ? keep(url, response) : undefined)))
  })

  /** What is used here of a service worker (Service Workers, W3C); TypeScript has no types for it beside a page's. */
  interface WorkerEvent {
    request: Request
    data?: unknown
    waitUntil(work: Promise<unknown>): void
    respondWith(response: Promise<Response>): void
  }
  interface WorkerSelf {
    location: Location
    clients: { claim(): Promise<void> }
    skipWaiting(): Promise<void>
    addEventListener(type: string, listener: (event: WorkerEvent) => void): void
  }
}
