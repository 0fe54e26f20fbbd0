import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { findMedian, openBench, slowDown } from './slow-phone.ts'

/*
 * `npm run bench:search -- DIST ferry "Mara Quill"` searches a finished site as a slow phone would. Prints when the first result and the last of the first ten are shown, in
 * seconds since the page was opened with the query in its address, and what was loaded until then. The search page itself is
 * in the times. Compare figures of one run.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, path: { type: 'string', default: '/search/' } },
})
const [folder, ...queries] = positionals
if (folder === undefined || queries.length === 0) throw new Error('give a folder and words: dist ferry')

const { browser, origin, close } = await openBench((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  try {
    const body = readFileSync(file)
    const isText = /\.(?:html|js|json)$/.test(file)
    response.writeHead(200, {
      'content-type': file.endsWith('.html') ? 'text/html' : file.endsWith('.js') ? 'text/javascript' : '',
      ...(isText ? { 'content-encoding': 'gzip' } : {}),
      'cache-control': 'max-age=600',
    })
    response.end(isText ? gzipSync(body) : body)
  } catch {
    response.writeHead(404).end()
  }
})
for (const query of queries) {
  const runs: Awaited<ReturnType<typeof measure>>[] = []
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measure(query))
  const middle = (read: (run: (typeof runs)[number]) => number): number => findMedian(runs.map(read))
  const format = (time: number): string => (time / 1000).toFixed(1)
  process.stdout.write(
    `${query.padEnd(24)} first result ${format(middle(({ first }) => first))} s, all ${format(middle(({ all }) => all))} s; ${middle(({ requests }) => requests)} requests, ${Math.round(middle(({ bytes }) => bytes) / 1000)} kB; ${runs[0]?.status}\n`,
  )
}
await close()

async function measure(
  query: string,
): Promise<{ first: number; all: number; requests: number; bytes: number; status: string }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const devtools = await slowDown(page)
  let requests = 0
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1
    bytes += encodedDataLength
  })
  await page.addInitScript(() => {
    const times: Record<string, number> = {}
    Object.assign(window, { searchTimes: times })
    new MutationObserver(() => {
      if (document.querySelector('.found li')) times['first'] ??= performance.now()
      const status = document.querySelector('#search-status')?.textContent ?? ''
      if (/^\d/.test(status)) times['all'] ??= performance.now()
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.goto(`${origin}${values.path}?q=${encodeURIComponent(query)}`)
  await page.waitForFunction(
    () => 'all' in (window as unknown as { searchTimes: object }).searchTimes,
    null,
    {
      timeout: 120_000,
    },
  )
  const times = await page.evaluate(
    () => (window as unknown as { searchTimes: { first: number; all: number } }).searchTimes,
  )
  const status = (await page.textContent('#search-status')) ?? ''
  await context.close()
  return { ...times, requests, bytes, status }
}
