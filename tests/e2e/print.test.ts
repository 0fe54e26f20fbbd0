import { expect, type Page } from '@playwright/test'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { readFixtureArticle } from './read-fixture-article.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

const path = pages['a long article']
const article = readFixtureArticle('gull-point-loses-its-ferry')

/** The width of a sheet between our margins, in CSS pixels. */
const sheets = { A4: 665, Letter: 688 }

async function openForPrint(page: Page, width: number, at: string = path): Promise<void> {
  await page.setViewportSize({ width, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(at)
}

for (const [sheet, width] of Object.entries(sheets)) {
  test(`every quotation is printed in the margin of ${sheet} with its speaker`, async ({ page }) => {
    await openForPrint(page, width)
    const { textEnd, notes } = await page.locator('.body').evaluate((body) => ({
      textEnd: body.querySelector('p')?.getBoundingClientRect().right ?? Number.NaN,
      notes: [...body.querySelectorAll('.note')].map((note) => {
        const { left, right, height } = note.getBoundingClientRect()
        const name = note.querySelector('b')
        return {
          left,
          right,
          height,
          isJoined: note.classList.contains('joined'),
          words: getComputedStyle(note, '::after').content,
          name: name?.checkVisibility() ? getComputedStyle(name, '::before').content : '',
        }
      }),
    }))
    expect(notes).toHaveLength(article.quotes.length)
    for (const [index, { parts, speaker, role }] of article.quotes.entries()) {
      const note = notes[index]
      for (const part of parts) expect(note?.words).toContain(part)
      // The note above a joined one has the name.
      if (!note?.isJoined) expect(note?.name).toContain(speaker ?? role ?? texts.unnamedSpeaker)
      expect(note?.height).toBeGreaterThan(0)
      expect(note?.left).toBeGreaterThan(textEnd)
      expect(note?.right).toBeLessThanOrEqual(width + 1)
    }
  })
}

test('what only works on a screen is not printed', async ({ page }) => {
  await openForPrint(page, sheets.A4)
  for (const selector of ['.skip', 'nav', '.permalink', '.settings-button', '.about a[href="cite/"]']) {
    const parts = page.locator(selector)
    await expect(parts, selector).not.toHaveCount(0)
    await expect(parts.filter({ visible: true }), selector).toHaveCount(0)
  }
})

test('a printed search says what was searched, and has nothing to press', async ({ page }) => {
  await page.goto(`${pages['the search']}?q=bridge`)
  await expect(page.locator('.found h3').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.search-form input')).toHaveValue('bridge')
  await expect(page.locator('.search-form input')).toBeVisible()
  await expect(page.locator('.search-form input')).toHaveCSS('border-top-width', '0px')
  await expect(page.locator('main button:visible')).toHaveCount(0)
  await page.goto(pages['the front page'])
  await expect(page.locator('.search-form')).toBeHidden()
})

test('source, permalink, corrections and what was left out are printed in full', async ({ page }) => {
  const at = pages['an article with every field']
  await openForPrint(page, sheets.A4, at)
  const about = page.locator('.about')
  for (const text of [
    'The Harbour Ledger',
    'https://harbour-ledger.example/2031/11/bridge',
    siteAddress('root') + at,
    texts.omissions['newsletter prompt'],
  ]) {
    await expect(about).toContainText(text)
  }
  await expect(page.locator('.corrections')).toContainText('It was 2009')
  await expect(page.locator('figcaption')).toContainText(texts.pictureNotIncluded)
})

test('a dark theme prints black text', async ({ page }) => {
  await openForPrint(page, sheets.A4)
  await expect(page.locator('.body p').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('an article of 15 quotations fits on two sheets of A4', async ({ page }) => {
  await page.goto(path)
  const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
})
