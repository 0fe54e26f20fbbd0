import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { formatTable } from './format-table.ts'
import { findMedian, openBench, slowDown } from './slow-phone.ts'

/*
 * `npm run bench:paint`: how long a slow phone takes to show a page of the built site (largest contentful paint), beside the
 * same words as bare HTML: headings, paragraphs, quotations, lists and links, without styles, scripts or attributes. Both are
 * loaded in turn, each in a new browser context, so that the load of the machine falls on both.
 */

const site = path.resolve(process.env['OUT_DIR'] ?? 'dist')
const rounds = 7
const viewport = { width: 412, height: 823 }

if (!existsSync(path.join(site, 'index.html'))) throw new Error(`${site} has no site: run npm run build`)
const pages = new Map(
  ['', ...listFirst('articles'), ...listFirst('speakers')].map((address) => [
    `/${address}`,
    gzipSync(readFileSync(path.join(site, address, 'index.html')), { level: 6 }),
  ]),
)
const { browser, origin, close } = await openBench((request, response) => {
  const body = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname)
  if (!body) response.writeHead(404).end()
  else
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
      .end(body)
})
const columns = ['page', 'bytes', 'ms', 'bare, bytes', 'bare, ms', 'ratio'] as const
const rows: Record<(typeof columns)[number], string>[] = []
for (const address of [...pages.keys()]) {
  const bare = `${address}bare`
  pages.set(bare, gzipSync(await writeBare(browser, origin + address), { level: 6 }))
  const times = new Map<string, number[]>([
    [address, []],
    [bare, []],
  ])
  for (let round = 0; round < rounds; round += 1)
    for (const [own, measured] of times) measured.push(await measurePaint(browser, origin + own))
  const [ours = 0, theirs = 1] = [...times.values()].map(findMedian)
  rows.push({
    page: address,
    bytes: String(pages.get(address)?.length),
    ms: ours.toFixed(0),
    'bare, bytes': String(pages.get(bare)?.length),
    'bare, ms': theirs.toFixed(0),
    ratio: (ours / theirs).toFixed(2),
  })
}
process.stdout.write(`${formatTable(columns, rows)}\n`)
await close()

/** The address of the first page in a folder of the site. */
function listFirst(folder: string): string[] {
  const names = readdirSync(path.join(site, folder), { withFileTypes: true })
  const first = names.find(
    (entry) => entry.isDirectory() && existsSync(path.join(site, folder, entry.name, 'index.html')),
  )
  return first ? [`${folder}/${first.name}/`] : []
}

async function writeBare(own: Browser, address: string): Promise<string> {
  const page = await own.newPage()
  await page.goto(address)
  const body = await page.evaluate(() => {
    const kept = 'h1,h2,h3,p,blockquote,ul,ol,li,a,dl,dt,dd,em,strong,time,cite'
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement
    for (const element of main.querySelectorAll('script,style,svg,template,form,button,input,[hidden]'))
      element.remove()
    for (const element of main.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) if (name !== 'href') element.removeAttribute(name)
      if (!element.matches(kept)) element.replaceWith(...element.childNodes)
    }
    return main.innerHTML
  })
  await page.close()
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title></head><body>${body}</body></html>`
}

/** Returns the time of the largest contentful paint on a slow phone, in milliseconds. */
async function measurePaint(own: Browser, address: string): Promise<number> {
  const context = await own.newContext({ viewport, isMobile: true, serviceWorkers: 'block' })
  const page = await context.newPage()
  await slowDown(page)
  await page.goto(address, { waitUntil: 'load' })
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return time
}
