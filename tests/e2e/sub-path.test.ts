import { expect } from '@playwright/test'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

const site = siteAddress('subPath')
const article = `${site}${pages['an article with every field']}`

test('links, permalink and icon of a site under a sub-path stay below it', async ({ page }) => {
  await page.goto(site)
  await page.locator('main h3 a').first().click()
  await expect(page).toHaveURL(article)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', article)
  const icon = (await page.locator('link[rel=icon]').getAttribute('href')) ?? ''
  expect((await page.request.get(new URL(icon, article).href)).status()).toBe(200)
  await page.locator('.masthead').getByRole('link', { name: texts.articles }).click()
  await expect(page).toHaveURL(site)
})

test('the search of a site under a sub-path finds its index and links to its articles', async ({ page }) => {
  await page.goto(`${site}${pages['the search']}?q=gamble`)
  await page.locator('#found-articles .said-words').first().click()
  await expect(page).toHaveURL((url) => url.href.startsWith(`${article}#quote-`))
})

test('the service worker of a site under a sub-path reaches no further than the site', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site)
})
