import { expect, type Page } from '@playwright/test'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

const path = pages['an article with every field']
const address = `${siteAddress('root')}${path}`
const headline = 'Saltmere Votes to Keep Its Old Bridge'

/** Opens an article and begins to read it, which starts the service worker. */
async function read(page: Page): Promise<void> {
  await page.goto(path)
  await page.keyboard.press('ArrowDown')
  await page.evaluate(() => navigator.serviceWorker.ready)
}

/** Returns what is kept of a page for reading offline, or `''` if it is not kept. */
async function readKeptPage(page: Page, url: string): Promise<string> {
  return page.evaluate(async (at) => (await (await caches.match(at))?.text()) ?? '', url)
}

/** Replaces what is kept of the article by an older version. */
async function keepOldVersion(page: Page): Promise<void> {
  await page.evaluate(async (url) => {
    const [name = ''] = await caches.keys()
    const old = new Response('<h1>Old</h1>', { headers: { 'content-type': 'text/html' } })
    await (await caches.open(name)).put(url, old)
  }, address)
}

test('an article that was read opens offline, and the page shown for others links to it', async ({
  context,
}) => {
  const page = await context.newPage()
  await read(page)
  await expect.poll(() => readKeptPage(page, address)).toContain(headline)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('h1')).toHaveText(headline)
  await expect(page.locator('.note').first()).toBeVisible()
  await page.goto(pages['an article without quotations'])
  await expect(page.locator('h1')).toHaveText(texts.offlineHeadline)
  await page.getByRole('link', { name: headline }).click()
  await expect(page).toHaveURL(address)
})

test('a page that is opened but not read starts no service worker', async ({ context }) => {
  const page = await context.newPage()
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('online, a corrected article replaces the kept one', async ({ context }) => {
  const page = await context.newPage()
  await read(page)
  await expect.poll(() => readKeptPage(page, address)).toContain(headline)
  await keepOldVersion(page)
  await page.reload()
  await expect(page.locator('h1')).toHaveText(headline)
  await expect.poll(() => readKeptPage(page, address)).toContain(headline)
})

test('a page that was prefetched is kept once it is read', async ({ context }) => {
  const page = await context.newPage()
  await read(page)
  await expect.poll(() => readKeptPage(page, address)).toContain(headline)
  await keepOldVersion(page)
  // The worker does not see a prefetched page being opened, so the page reports itself.
  await page.evaluate(async (url) => {
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(url)
  }, address)
  await expect.poll(() => readKeptPage(page, address)).toContain(headline)
})

test('search queries are not kept', async ({ context }) => {
  const page = await context.newPage()
  await read(page)
  const search = pages['the search']
  await page.goto(`${search}?q=gamble`)
  await expect.poll(() => readKeptPage(page, siteAddress('root') + search)).toContain(texts.search)
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    return (await (await caches.open(name)).keys()).map((request) => request.url)
  })
  expect(kept.filter((url) => url.includes('?'))).toEqual([])
})

test('a page saved as a file has its style and its notes', async ({ context, request }) => {
  const html = await (await request.get(path)).text()
  const page = await context.newPage()
  await context.setOffline(true)
  await page.setContent(html)
  await expect(page.locator('.note').first()).toBeVisible()
  await expect(page.locator('.said').first()).toHaveCSS('text-decoration-line', 'underline')
})
