import { afterEach, expect, test, vi } from 'vitest'
import { fetchOrRecall, keepPage, pageAddress } from '../../../../src/browser/service-worker/page-cache.ts'

const offlinePage = '/offline/'
const site = 'https://paper.example'

/** A cache in memory, with what is used of one: the newest entry last. */
function memoryCache(entries: Record<string, string>): {
  pages: Map<string, string>
  open: () => Promise<Cache>
} {
  const pages = new Map(Object.entries(entries))
  const addressOf = (key: RequestInfo | URL): string =>
    new URL(key instanceof Request ? key.url : key, site).href
  const cache: Partial<Cache> = {
    async put(key, response) {
      pages.delete(addressOf(key))
      pages.set(addressOf(key), await response.text())
    },
    keys: async () => [...pages.keys()].map((url) => new Request(url)),
    delete: async (key) => pages.delete(addressOf(key)),
    async match(key) {
      const text = pages.get(addressOf(key))
      return text === undefined ? undefined : new Response(text)
    },
  }
  return { pages, open: async () => cache as Cache }
}

function answerWith(response: Response | Error): void {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response
    return response
  })
}

/** A request as a browser makes it for a page; a `Request` of mode `navigate` cannot be constructed. */
function requestOf(url: string, mode: RequestMode = 'navigate', headers: HeadersInit = {}): Request {
  return Object.defineProperty(new Request(url, { headers }), 'mode', { value: mode })
}

async function recall(
  cache: { open: () => Promise<Cache> },
  request: Request,
): Promise<{ text: string; status: number }> {
  const work: Promise<void>[] = []
  const response = await fetchOrRecall(cache.open, request, offlinePage, (promise) => work.push(promise))
  await Promise.all(work)
  return { text: await response.text(), status: response.status }
}

afterEach(() => vi.unstubAllGlobals())

test('a page that can be fetched is fetched, and kept as it is now', async () => {
  const cache = memoryCache({ [`${site}/a/`]: 'old' })
  answerWith(new Response('corrected'))
  expect((await recall(cache, requestOf(`${site}/a/`))).text).toBe('corrected')
  expect(cache.pages.get(`${site}/a/`)).toBe('corrected')
})

test('without a network, a page that was read is shown as it was', async () => {
  answerWith(new TypeError('offline'))
  expect((await recall(memoryCache({ [`${site}/a/`]: 'kept' }), requestOf(`${site}/a/#p`))).text).toBe('kept')
})

test('without a network, another page gives way to the offline page', async () => {
  answerWith(new TypeError('offline'))
  const cache = memoryCache({ [`${site}/offline/`]: 'You are offline' })
  expect((await recall(cache, requestOf(`${site}/b/`))).text).toBe('You are offline')
})

test('without a network, a picture that was not kept fails as it would have failed', async () => {
  answerWith(new TypeError('offline'))
  const cache = memoryCache({ [`${site}/offline/`]: 'You are offline' })
  await expect(recall(cache, requestOf(`${site}/b.webp`, 'no-cors'))).rejects.toThrow('offline')
})

test('an error of the server is shown and not kept', async () => {
  const cache = memoryCache({})
  answerWith(new Response('broken', { status: 500 }))
  expect((await recall(cache, requestOf(`${site}/a/`))).status).toBe(500)
  expect(cache.pages.size).toBe(0)
})

test('what the browser fetches ahead is not kept', async () => {
  const cache = memoryCache({})
  answerWith(new Response('ahead'))
  await recall(cache, requestOf(`${site}/a/`, 'navigate', { 'sec-purpose': 'prefetch' }))
  expect(cache.pages.size).toBe(0)
})

test('what a reader searched for is not kept with the page', () => {
  expect(pageAddress(`${site}/search/?q=secret#found`)).toBe(`${site}/search/`)
})

test('of too many pages the oldest go, never the offline page', async () => {
  const cache = memoryCache({ [`${site}/offline/`]: '', [`${site}/1/`]: '', [`${site}/2/`]: '' })
  await keepPage(cache.open, `${site}/3/`, new Response(), offlinePage, 2)
  expect([...cache.pages.keys()]).toEqual([`${site}/offline/`, `${site}/2/`, `${site}/3/`])
})
