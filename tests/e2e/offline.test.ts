import { expect, type Page, test } from '@playwright/test'
import { pages } from './pages.ts'
import { siteAddress } from './sites.ts'

const read = pages['with every field']

test('an article that was read is there when the network is not, another says so and lists it', async ({
  context,
  page,
}) => {
  await page.goto(read)
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, read))
    .toBe(true)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('h1')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  await expect(page.locator('.card').first()).toBeVisible()
  await page.goto(pages['without a quotation'])
  await expect(page.locator('h1')).toHaveText('You are offline')
  await page.getByRole('link', { name: 'Saltmere Votes to Keep Its Old Bridge' }).click()
  await expect(page).toHaveURL(read)
})

/** What is kept of a page for reading offline. */
async function readKept(page: Page, address: string): Promise<string> {
  return page.evaluate(async (url) => (await (await caches.match(url))?.text()) ?? '', address)
}

test('a page that is only opened asks for no service worker', async ({ page }) => {
  await page.goto(read)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('a corrected article is fetched, not taken from what was kept', async ({ page }) => {
  await page.goto(read)
  await page.keyboard.press('ArrowDown')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.evaluate(async (address) => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    await cache.put(address, new Response('<h1>Old</h1>', { headers: { 'content-type': 'text/html' } }))
  }, read)
  await page.reload()
  await expect(page.locator('h1')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  await expect.poll(() => readKept(page, read)).toContain('Saltmere Votes to Keep Its Old Bridge')
})

test('a page that the browser had fetched ahead is kept as it was read', async ({ page }) => {
  await page.goto(read)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => readKept(page, read)).toContain('Saltmere')
  // As if the page had come without the worker’s doing: it says itself that it is read.
  await page.evaluate(async (address) => {
    const [name = ''] = await caches.keys()
    await (await caches.open(name)).put(address, new Response('<h1>Old</h1>'))
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(address)
  }, read)
  await expect.poll(() => readKept(page, read)).toContain('Saltmere')
})

test('what somebody searched for is not kept', async ({ page }) => {
  await page.goto(read)
  await page.keyboard.press('ArrowDown')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto(`${pages['the search']}?q=gamble`)
  await expect.poll(() => readKept(page, pages['the search'])).toContain('search')
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    return (await (await caches.open(name)).keys()).map((request) => request.url)
  })
  expect(kept.filter((url) => url.includes('?'))).toEqual([])
})

test('under a sub-path the worker reaches the site and no more', async ({ page }) => {
  await page.goto(`${siteAddress('subPath')}articles/bridge-at-saltmere/`)
  await page.keyboard.press('ArrowDown')
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(siteAddress('subPath'))
})

test('a page saved from the browser is complete', async ({ page, context }) => {
  const html = await (await page.request.get(pages.shipped)).text()
  await context.setOffline(true)
  await page.setContent(html)
  await expect(page.locator('.card').first()).toBeVisible()
  const colour = await page
    .locator('.said')
    .first()
    .evaluate((node) => getComputedStyle(node).textDecorationLine)
  expect(colour).toBe('underline')
})
