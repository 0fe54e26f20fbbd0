import { expect, type Page } from '@playwright/test'
import { chooseSettings, chooseTheme } from './choose-settings.ts'
import { pages, wide } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

test.use({ viewport: wide, colorScheme: 'light', serviceWorkers: 'block' })

const longArticle = pages['a long article']
const paper = { light: 'rgb(253, 251, 247)', dark: 'rgb(23, 21, 18)' }

interface Look {
  paper: string
  textSize: number
  lineLength: number
}

function readLook(page: Page): Promise<Look> {
  return page
    .locator('.body > p')
    .first()
    .evaluate((paragraph) => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      textSize: Number.parseFloat(getComputedStyle(paragraph).fontSize),
      lineLength: paragraph.getBoundingClientRect().width,
    }))
}

test('a chosen theme, text size and line length are kept for the next page', async ({ page }) => {
  await page.goto(longArticle)
  const before = await readLook(page)
  await chooseSettings(page, 'theme-sepia', 'size-large', 'measure-short')
  const chosen = await readLook(page)
  expect(chosen.paper).not.toBe(before.paper)
  expect(chosen.textSize).toBeGreaterThan(before.textSize * 1.1)
  expect(chosen.lineLength).toBeLessThan(before.lineLength * 0.98)
  await page.goto(pages['the front page'])
  await page.goto(longArticle)
  expect(await readLook(page)).toEqual(chosen)
  await expect(page.locator('#theme-sepia')).toBeChecked()
  await chooseSettings(page, 'theme-auto', 'size-auto', 'measure-auto')
  expect(await readLook(page)).toEqual(before)
  expect(await page.evaluate(() => localStorage.getItem('fair-copy'))).toBe('{}')
})

test('the plain typeface replaces the serif one everywhere', async ({ page }) => {
  await page.goto(longArticle)
  const families = (): Promise<string[]> =>
    page
      .locator('h1, .dek, .body p, .masthead-name')
      .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).fontFamily))])
  const plain = await page.locator('.printed-byline').evaluate((node) => getComputedStyle(node).fontFamily)
  expect(await families()).not.toContain(plain)
  await chooseSettings(page, 'face-plain')
  expect(await families()).toEqual([plain])
})

test('a kept theme is applied before the first paint', async ({ page }) => {
  await page.goto(longArticle)
  await chooseTheme(page, 'dark')
  // The page ends where its body begins: this is all that the browser has when it first paints.
  await page.route(`**/${longArticle}`, async (route) => {
    const html = await (await route.fetch()).text()
    await route.fulfill({
      contentType: 'text/html',
      body: `${html.slice(0, html.indexOf('<body>'))}<body><p>Nothing yet`,
    })
  })
  await page.goto(longArticle)
  await expect(page.getByText('Nothing yet')).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('background-color', paper.dark)
})

test('a choice made in one window is applied in the others', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await one.goto(longArticle)
  await other.goto(longArticle)
  await chooseTheme(one, 'dark')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('unreadable settings are ignored', async ({ page }) => {
  await page.goto(longArticle)
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  for (const stored of ['not JSON', '"a"', '[1]', '{"theme":"<b>","other":1}', 'null']) {
    await page.evaluate((value) => localStorage.setItem('fair-copy', value), stored)
    await page.reload()
    await expect(page.locator('h1')).toBeVisible()
    expect(errors, stored).toEqual([])
    await expect(page.locator('html'), stored).toHaveCSS('background-color', paper.light)
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a chosen theme is applied to the page it is chosen on', async ({ page }) => {
    await page.goto(longArticle)
    await expect(page.locator('html')).toHaveCSS('background-color', paper.light)
    await chooseSettings(page, 'theme-dark')
    await expect(page.locator('html')).toHaveCSS('background-color', paper.dark)
  })
})

test('going back returns to the place the reader left', async ({ page }) => {
  await page.goto(longArticle)
  await page.locator('.about').scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(500)
  await page.locator('.masthead-name').evaluate((link: HTMLAnchorElement) => link.click())
  await expect(page).toHaveURL(siteAddress('root'))
  await expect(page.locator('.lead')).toBeVisible()
  await page.goBack()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})
