import { expect, type Page, test } from '@playwright/test'
import { pages, wide } from './pages.ts'

test.use({ viewport: wide, colorScheme: 'light', serviceWorkers: 'block' })

const look = (page: Page): Promise<{ paper: string; size: number; measure: number }> =>
  page
    .locator('.body > .block > p, .body > p')
    .first()
    .evaluate((paragraph) => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      size: Number.parseFloat(getComputedStyle(paragraph).fontSize),
      measure: paragraph.getBoundingClientRect().width,
    }))

async function choose(page: Page, ...ids: string[]): Promise<void> {
  await page.locator('.settings-button').click()
  for (const id of ids) await page.locator(`label:has(#${id})`).click()
  await page.keyboard.press('Escape')
}

test('theme, text size and line length are chosen, and remembered on the next page', async ({ page }) => {
  await page.goto(pages.shipped)
  const before = await look(page)
  await choose(page, 'theme-sepia', 'size-large', 'measure-short')
  const chosen = await look(page)
  expect(chosen.paper).not.toBe(before.paper)
  expect(chosen.size).toBeGreaterThan(before.size * 1.1)
  expect(chosen.measure).toBeLessThan(before.measure * 0.98)
  await page.goto(new URL(pages.shipped).origin)
  await page.goto(pages.shipped)
  expect(await look(page)).toEqual(chosen)
  await expect(page.locator('#theme-sepia')).toBeChecked()
  await choose(page, 'theme-auto', 'size-auto', 'measure-auto')
  expect(await look(page)).toEqual(before)
  expect(await page.evaluate(() => localStorage.getItem('fair-copy'))).toBe('{}')
})

test('a reader who prefers a plain face gets it everywhere the other stood', async ({ page }) => {
  await page.goto(pages.shipped)
  const faces = (): Promise<string[]> =>
    page
      .locator('h1, .dek, .block > p, .masthead-name, .quotations li')
      .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).fontFamily))])
  const plain = await page.locator('.byline').evaluate((node) => getComputedStyle(node).fontFamily)
  expect(await faces()).not.toContain(plain)
  await choose(page, 'face-plain')
  expect(await faces()).toEqual([plain])
})

test('the way back leads to the place the reader left', async ({ page }) => {
  await page.goto(pages.shipped)
  await page.locator('.about').scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => scrollY)
  expect(left).toBeGreaterThan(500)
  await page.locator('.masthead-name').evaluate((link: HTMLAnchorElement) => link.click())
  await expect(page.locator('.article-list')).toBeVisible()
  await page.goBack()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left)
})

test('what is remembered is there before anything is painted', async ({ page }) => {
  await page.goto(pages.shipped)
  await choose(page, 'theme-dark')
  // The page up to its body, and no more: what the browser has when it first paints.
  await page.route(pages.shipped, async (route) => {
    const html = await (await route.fetch()).text()
    await route.fulfill({
      contentType: 'text/html',
      body: `${html.slice(0, html.indexOf('<body>'))}<body><p>Nothing yet`,
    })
  })
  await page.goto(pages.shipped)
  await expect(page.getByText('Nothing yet')).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(23, 21, 18)',
  )
})

test('a choice made in one window holds in the others', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await one.goto(pages.shipped)
  await other.goto(pages.shipped)
  await choose(one, 'theme-dark')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a storage full of somebody else’s words does no harm', async ({ page }) => {
  await page.goto(pages.shipped)
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  for (const words of ['not JSON', '"a"', '[1]', '{"theme":"<b>","other":1}', 'null']) {
    await page.evaluate((value) => localStorage.setItem('fair-copy', value), words)
    await page.reload()
    await expect(page.locator('h1')).toBeVisible()
    expect(errors, words).toEqual([])
  }
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the choices still work on the page they are made on', async ({ page }) => {
    await page.goto(pages.shipped)
    const paper = page.locator('html')
    await expect(paper).toHaveCSS('background-color', 'rgb(253, 251, 247)')
    await choose(page, 'theme-dark')
    await expect(paper).toHaveCSS('background-color', 'rgb(23, 21, 18)')
  })
})

test('the line of progress stands at nothing above the text and at all of it below', async ({ page }) => {
  await page.goto(pages.shipped)
  const drawn = (): Promise<number> =>
    page.locator('.article').evaluate((node) => Number.parseFloat(getComputedStyle(node, '::before').scale))
  expect(await drawn()).toBe(0)
  await page.locator('.body').evaluate((body) => {
    scrollTo(0, body.getBoundingClientRect().bottom + scrollY - innerHeight + 60)
  })
  await expect.poll(drawn).toBe(1)
})
