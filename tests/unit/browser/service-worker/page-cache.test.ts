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

/** A page of this site, as a build writes it. */
function ourPage(text: string, status = 200): Response {
  const sign = '<meta http-equiv="content-security-policy" content="default-src \'none\';">'
  return new Response(`${sign}${text}`, { status, headers: { 'content-type': 'text/html' } })
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
  answerWith(ourPage('corrected'))
  expect((await recall(cache, requestOf(`${site}/a/`))).text).toContain('corrected')
  expect(cache.pages.get(`${site}/a/`)).toContain('corrected')
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
  answerWith(ourPage('ahead'))
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

test('an error of the server or the page of a captive portal never hides or replaces what is kept', async () => {
  for (const response of [
    new Response('broken', { status: 503 }),
    new Response('Sign in to the train’s network', { headers: { 'content-type': 'text/html' } }),
    new Response('no such page', { status: 404 }),
  ]) {
    const cache = memoryCache({ [`${site}/a/`]: 'kept' })
    answerWith(response)
    expect((await recall(cache, requestOf(`${site}/a/`))).text).toBe('kept')
    expect(cache.pages.get(`${site}/a/`)).toBe('kept')
  }
})

test('the page of a captive portal is shown if nothing is kept, and not kept', async () => {
  const cache = memoryCache({})
  answerWith(new Response('Sign in', { headers: { 'content-type': 'text/html' } }))
  expect((await recall(cache, requestOf(`${site}/a/`))).text).toBe('Sign in')
  expect(cache.pages.size).toBe(0)
})

test('an article that the site has withdrawn is shown as gone, and kept no longer', async () => {
  for (const response of [ourPage('not found', 404), new Response('gone', { status: 410 })]) {
    const cache = memoryCache({ [`${site}/a/`]: 'kept' })
    const { status } = response
    answerWith(response)
    expect((await recall(cache, requestOf(`${site}/a/`))).status).toBe(status)
    expect(cache.pages.has(`${site}/a/`)).toBe(false)
  }
})

test('a picture is kept', async () => {
  const cache = memoryCache({})
  answerWith(new Response('picture', { headers: { 'content-type': 'image/webp' } }))
  await recall(cache, requestOf(`${site}/b.webp`, 'no-cors'))
  expect(cache.pages.has(`${site}/b.webp`)).toBe(true)
})

test('a network that does not answer in time gives way to the kept copy, and its late answer is kept', async () => {
  vi.useFakeTimers()
  let answer = (_: Response): void => {}
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  const cache = memoryCache({ [`${site}/a/`]: 'kept' })
  const work: Promise<void>[] = []
  const shown = fetchOrRecall(cache.open, requestOf(`${site}/a/`), offlinePage, (own) => work.push(own))
  await vi.advanceTimersByTimeAsync(5000)
  expect(await (await shown).text()).toBe('kept')
  answer(ourPage('late'))
  await Promise.all(work)
  expect(cache.pages.get(`${site}/a/`)).toContain('late')
  vi.useRealTimers()
})

test('a slow network is waited for if nothing is kept', async () => {
  vi.useFakeTimers()
  let answer = (_: Response): void => {}
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  const shown = recall(memoryCache({}), requestOf(`${site}/a/`))
  await vi.advanceTimersByTimeAsync(5000)
  answer(ourPage('slow'))
  expect((await shown).text).toContain('slow')
  vi.useRealTimers()
})
