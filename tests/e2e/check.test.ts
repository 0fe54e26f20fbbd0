import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { parseArticle } from '../../src/article/parse-article.ts'
import { formatMessage } from '../../src/languages/format-message.ts'
import type { CopyIndex } from '../../src/ledger/copy-record.ts'
import { groupFingerprint } from '../../src/ledger/fingerprint.ts'
import { takeSnapshot } from '../../src/ledger/snapshot.ts'
import { fingerprintWords } from '../../src/site/fingerprint-words.ts'
import { outputFolder } from './build-site.ts'
import { findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { foldText, readPdf } from './read-pdf.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/* Printed copies: what they say about themselves, and the page that checks them. */

const site = siteAddress('subPath')
const lamps = `${site}articles/lamps-stay-lit/`
const folder = path.resolve(import.meta.dirname, '../fixtures/edited-site')

/** The fingerprint of a version of an article of the edited site. */
function fingerprintOf(version: string, slug = 'lamps-stay-lit'): string {
  const parsed = parseArticle(readFileSync(path.join(folder, version, `${slug}.md`), 'utf8'), `${slug}.md`)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return groupFingerprint(fingerprintWords(takeSnapshot(parsed.article)))
}

/** Decodes the QR code of a page as a camera would: from pixels, by another library than the one that has drawn it. */
async function decodeQrCode(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' })
  const picture = await page.locator('.about svg').evaluate((svg) => {
    const { width } = svg.getBoundingClientRect()
    const margin = Number.parseFloat(getComputedStyle(svg).marginTop)
    return { source: svg.outerHTML, millimetres: (width * 25.4) / 96, quiet: margin / width }
  })
  // With its quiet zone not more than 25 mm, and the zone at least four modules of 33.
  expect(picture.millimetres).toBeLessThanOrEqual(20)
  expect(picture.quiet).toBeGreaterThanOrEqual(4 / 33)
  const source = picture.source.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" stroke="#000"')
  const { data, info } = await sharp(Buffer.from(source), { density: 72 })
    .resize(330, 330, { kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('the QR code of a printed article leads to the check of its words, under a sub-path too', async ({
  page,
}) => {
  await page.goto(lamps)
  const address = await decodeQrCode(page)
  const link = await page.locator(`.about a[href*="/check/#"]`).getAttribute('href')
  expect(new URL(address ?? '').href).toBe(link)
  expect(link).toContain(`${site}check/#`)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.about svg')).toBeHidden()
  await page.goto(address ?? '')
  await expect(page.locator('#check-status')).toHaveText(texts.checkSame)
  await page.locator('#check-result a').click()
  await expect(page).toHaveURL(lamps)
})

for (const format of ['A4', 'Letter'] as const) {
  test(`${format} says which words it has, when it was printed and where to check it`, async ({ page }) => {
    await page.goto(pages['an article with every field'])
    const short = await page.locator('.about a[href*="/a/"]').getAttribute('href')
    const check = (await page.locator('.about a[href*="/check/#"]').textContent()) ?? ''
    const { pages: sheets, blocks } = await readPdf(await page.pdf({ format, tagged: true }))
    const printed = sheets.join('')
    for (const text of [short ?? '', check, 'Textof5November']) expect(printed).toContain(foldText(text))
    expect(check).toMatch(/\/check\/#[\dA-Z]{6}\.[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}\s*$/)
    const [before = ''] = texts.printed.split('{date}')
    expect(blocks.join('')).toMatch(
      new RegExp(`${foldText(before)}${new Date().getFullYear()}\\d{6}:\\d\\d:\\d\\d[A-Z]`),
    )
  })
}

test('the time of printing is in figures in every language', async ({ page }) => {
  await page.goto(pages['an article in Armenian'])
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('[data-printed]')).toHaveText(/ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S+$/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a printed article does not say when, and the check says what it needs', async ({ page }) => {
    await page.goto(pages['an article with every field'])
    const { pages: sheets } = await readPdf(await page.pdf({ format: 'A4' }))
    expect(sheets.join('')).not.toContain(foldText(texts.printed.replace('{date}', '')))
    await page.goto(pages['the check of a copy'])
    await expect(page.locator('noscript p')).toHaveText(texts.checkNeedsScript)
    await expect(page.locator('form')).toBeHidden()
  })
})

test('a copy from three edits ago shows what has changed since, word by word, and leads to the article', async ({
  page,
}) => {
  await page.goto(`${site}check/`)
  await page.locator('#check-fingerprint').fill(fingerprintOf('before').toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.locator('#check-status')).toHaveText(
    formatMessage(texts.checkChanged, {
      date: 'November 4, 2031',
      dates: 'November 5, 2031 and November 6, 2031',
    }),
  )
  const result = page.locator('#check-result')
  await expect(result.locator('del')).toContainText(['The', 'Monday evening'])
  await expect(result.locator('ins')).toContainText(['All', 'Tuesday night'])
  await expect(result).toContainText('cans of twenty litres')
  await expect(result).not.toContainText('light of the town')
  // The one between has a change of its own.
  await page.goto(`${site}check/#${fingerprintOf('third')}`)
  await expect(result.locator('del').first()).toHaveText('town')
  await expect(result).toContainText('keeper of the lights')
  expect(await findViolations(page)).toEqual([])
  await result.locator('h2 a').click()
  await expect(page).toHaveURL(lamps)
})

test('a withdrawn article says so without its words', async ({ page }) => {
  await page.goto(`${site}check/#${fingerprintOf('before', 'lamp-stolen')}`)
  await expect(page.locator('#check-status')).toContainText('withdrawn on')
  await expect(page.locator('#check-result del')).toHaveCount(0)
})

test('mistyped and unknown fingerprints are told apart', async ({ page }) => {
  await page.goto(`${site}check/#7K3M`)
  const status = page.locator('#check-status')
  await expect(status).toHaveText(texts.checkMistyped)
  await page.goto(`${site}check/#2fdpbp.0000-0000-0000`)
  await expect(status).toHaveText(texts.checkUnknown)
  await expect(page.locator('#check-result a')).toHaveAttribute('href', /\/a\/2fdpbp\/$/)
})

test('the files of the check have published words only', () => {
  const check = path.join(outputFolder('subPath'), 'check')
  const slugs = readdirSync(check)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => Object.values(JSON.parse(readFileSync(path.join(check, file), 'utf8')) as CopyIndex))
    .map(({ slug }) => slug)
  expect(slugs).toContain('lamps-stay-lit')
  expect(slugs).not.toContain('a-draft')
})
