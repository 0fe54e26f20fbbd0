import { expect, type Page, test } from '@playwright/test'
import { readShippedArticle } from './read-shipped-article.ts'
import { siteAddress } from './sites.ts'

const article = readShippedArticle()
const address = `${siteAddress('shipped')}articles/${article.slug}/`
/** What a sheet leaves for the text between its margins, in CSS pixels. */
const sheets = { A4: 665, Letter: 688 }

async function openForPrint(page: Page, width: number, url = address): Promise<void> {
  await page.setViewportSize({ width, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(url)
}

for (const [sheet, width] of Object.entries(sheets)) {
  test(`every quotation is printed in the margin with its speaker: ${sheet}`, async ({ page }) => {
    await openForPrint(page, width)
    const cards = page.locator('.card')
    await expect(cards).toHaveCount(article.quotes.length)
    const text = await page.locator('.body > .block > p').first().boundingBox()
    for (const [index, quote] of article.quotes.entries()) {
      const card = cards.nth(index)
      await expect(card).toBeVisible()
      await expect(card.locator('.speaker')).toContainText(quote.speaker ?? 'Speaker not named')
      expect(await card.evaluate((node) => getComputedStyle(node, '::after').content)).toContain(
        JSON.stringify(quote.text),
      )
      const box = await card.boundingBox()
      expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1)
    }
  })
}

test('nothing is printed that is only for the screen', async ({ page }) => {
  await openForPrint(page, sheets.A4)
  for (const selector of ['.skip', 'nav', '.permalink', '.back', '.search-form', '.quotations']) {
    for (const node of await page.locator(selector).all()) await expect(node, selector).toBeHidden()
  }
})

test('the source, the permalink and what the copy is are printed in full', async ({ page }) => {
  await openForPrint(page, sheets.A4, `${siteAddress('traps')}articles/bridge-at-saltmere/`)
  const about = page.locator('.about')
  for (const words of [
    'The Harbour Ledger',
    'https://harbour-ledger.example/2031/11/bridge',
    `${siteAddress('traps')}articles/bridge-at-saltmere/`,
    'Left out of the copy',
  ]) {
    await expect(about).toContainText(words)
  }
  await expect(page.locator('.corrections')).toContainText('It was 2009')
  await expect(page.locator('figcaption')).toContainText('not included')
})

test('a dark theme prints dark on white', async ({ page }) => {
  await openForPrint(page, sheets.A4)
  expect(
    await page
      .locator('.body p')
      .first()
      .evaluate((node) => getComputedStyle(node).color),
  ).toBe('rgb(0, 0, 0)')
})

test('the article fits on two sheets of A4, with no blank page', async ({ page }) => {
  await page.goto(address)
  const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(2)
})
