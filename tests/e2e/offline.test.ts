import { expect, test } from '@playwright/test'
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
    const cache = await caches.open('read-pages')
    await cache.put(address, new Response('<h1>Old</h1>', { headers: { 'content-type': 'text/html' } }))
  }, read)
  await page.reload()
  await expect(page.locator('h1')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
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
