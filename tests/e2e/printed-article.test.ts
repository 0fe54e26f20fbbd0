import { execFileSync, spawnSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { formatQuoteWords } from '../../src/page/quote-words.ts'
import { writeParagraphNumbers } from '../../src/page/write-page-margins.ts'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { hasPdfTools, listToolComplaints } from './read-by-tools.ts'
import { listArticleTexts, readFixtureArticle } from './read-fixture-article.ts'
import { findMissingRun, foldText, readPdf } from './read-pdf.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/*
 * Articles printed by Chromium and read back: what each sheet has, and in which order. Print style sheets alone cannot show
 * that.
 */

const slugs = {
  long: 'gull-point-loses-its-ferry',
  crowded: 'everybody-has-something-to-say',
  armenian: 'kamurje-kbacvi',
  everyField: 'bridge-at-saltmere',
}
type Format = 'A4' | 'Letter' | 'A5'

async function print(page: Page, slug: string, format: Format, choice?: string): Promise<Buffer> {
  await page.goto(`articles/${slug}/`)
  if (choice !== undefined) {
    await page.locator('.settings-button').click()
    await page.locator(`label:has(#paper-${choice})`).click()
  }
  return page.pdf({ format, tagged: true, outline: true })
}

/** The words of an article's body, folded as `readPdf` folds them. */
function foldBody(slug: string): string {
  return foldText(listArticleTexts(readFixtureArticle(slug)).join(''))
}

/** The quotations as they are printed in notes, folded in the same way. */
function foldNotes(slug: string): string[] {
  const marks = texts.quotationMarks
  return readFixtureArticle(slug).quotes.map((quote) => foldText(formatQuoteWords(quote, marks)))
}

for (const format of ['A4', 'Letter', 'A5'] as const) {
  for (const slug of [slugs.long, slugs.crowded, slugs.armenian]) {
    test(`${slug} on ${format}: the body is one unbroken run in the PDF, and the notes are outside of it`, async ({
      page,
    }) => {
      const pdf = await readPdf(await print(page, slug, format))
      expect(findMissingRun(pdf.pages, foldBody(slug))).toBe('')
    })
  }
}

for (const slug of [slugs.long, slugs.crowded, slugs.everyField]) {
  test(`${slug}: the structure tree of the PDF has each block of the body once and in order`, async ({
    page,
  }) => {
    const { blocks } = await readPdf(await print(page, slug, 'A4'))
    const body = listArticleTexts(readFixtureArticle(slug)).map(foldText)
    const whole = blocks.join('')
    let at = 0
    for (const block of body) {
      const found = whole.indexOf(block, at)
      expect(found, block).toBeGreaterThanOrEqual(at)
      at = found + block.length
    }
    expect(whole.split(body[0] ?? '')).toHaveLength(2)
  })
}

for (const format of ['A4', 'Letter'] as const) {
  for (const slug of Object.values(slugs)) {
    test(`${slug} on ${format}: each note in the margin is on the page of its passage`, async ({ page }) => {
      await page.goto(`articles/${slug}/`)
      // Marks that take no room. A constructed style sheet is allowed under the page's policy.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`@media print {
          .article { counter-reset: mark }
          .said[id]::before { counter-increment: mark; content: "\u2021" counter(mark) "\u2021"; position: absolute; font: 4px serif; font-size-adjust: none }
          .note b::after { content: attr(data-details) "\u2020" attr(data-mark) "\u2020" }
        }`)
        document.adoptedStyleSheets.push(sheet)
        for (const note of document.querySelectorAll('.note'))
          note.querySelector('b')?.setAttribute('data-mark', note.getAttribute('data-number') ?? '')
      })
      const pdf = await readPdf(await page.pdf({ format, tagged: true }))
      const listMarks = (sign: string) =>
        new Map(
          pdf.pages.flatMap((text, index) =>
            [...text.matchAll(new RegExp(`${sign}(\\d+)${sign}`, 'g'))].map(([, number]) => [number, index]),
          ),
        )
      const passages = listMarks('\u2021')
      const notes = listMarks('\u2020')
      const { quotes } = readFixtureArticle(slug)
      expect(passages.size).toBe(quotes.length)
      // A note that continues the one above it has no name, and so no mark.
      expect(notes.size).toBeGreaterThanOrEqual(quotes.length * 0.3)
      for (const [number, index] of notes) expect(passages.get(number), `note ${number}`).toBe(index)
    })
  }
}

test('in a crowded article, what the margin has no room for is printed at the end', async ({ page }) => {
  const { pages: sheets } = await readPdf(await print(page, slugs.crowded, 'A4'))
  const printed = sheets.join('')
  for (const words of foldNotes(slugs.crowded)) expect(printed.split(words).length).toBeGreaterThanOrEqual(3)
})

test('each sheet after the first has the headline, the site and the date at its top, each one the address and its number', async ({
  page,
}) => {
  const { pages: sheets } = await readPdf(await print(page, slugs.crowded, 'A4'))
  expect(sheets.length).toBeGreaterThan(2)
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet).toContain(foldText(siteAddress('root') + pages['a crowded article']))
    expect(sheet).toContain(`${index + 1}/${sheets.length}`)
    const head = foldText('TheSaltmereReader,August1,2031')
    if (index === 0) expect(sheet).not.toContain(head)
    else expect(sheet).toContain(head)
  }
})

test('numbers of paragraphs are beside the text, and not in it', async ({ page }) => {
  await page.goto(pages['a long article'])
  // The time of printing is not as long each time.
  await page.locator('[data-printed]').evaluate((line) => line.remove())
  const printLetters = async (): Promise<string[]> => {
    const { pages: sheets } = await readPdf(await page.pdf({ format: 'A4', tagged: true }))
    expect(findMissingRun(sheets, foldBody(slugs.long))).toBe('')
    return [...sheets.join('')]
  }
  const without = await printLetters()
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, writeParagraphNumbers())
  const numbers = Array.from({ length: await page.locator('.body > p').count() }, (_, index) => index + 1)
  expect((await printLetters()).length).toBe(without.length + numbers.join('').length)
})

test.describe('without a script, the reader chooses where quotations are printed', () => {
  test.use({ javaScriptEnabled: false })
  const body = foldBody(slugs.long)
  const notes = foldNotes(slugs.long)

  test('as notes at the end, with the numbers of their passages', async ({ page }) => {
    const { pages: sheets } = await readPdf(await print(page, slugs.long, 'A4', 'end'))
    expect(findMissingRun(sheets, body)).toBe('')
    const printed = sheets.join('')
    const end = printed.lastIndexOf(texts.quotations)
    for (const words of notes) expect(printed.indexOf(words, end), words).toBeGreaterThan(end)
  })

  test('alone', async ({ page }) => {
    const { pages: sheets } = await readPdf(await print(page, slugs.long, 'A4', 'alone'))
    const printed = sheets.join('')
    expect(printed).not.toContain(body.slice(0, 40))
    let at = 0
    for (const words of notes) {
      at = printed.indexOf(words, at)
      expect(at, words).toBeGreaterThanOrEqual(0)
    }
  })

  test('not at all: the body, and not one sign more', async ({ page }) => {
    const { pages: sheets } = await readPdf(await print(page, slugs.long, 'A4', 'none'))
    expect(findMissingRun(sheets, body)).toBe('')
    const printed = sheets.join('')
    // Words that an attribution splits are in the body in two parts.
    for (const words of notes) expect(printed.split(words).length, words).toBeLessThanOrEqual(2)
    expect(printed).not.toContain(texts.quotations)
  })
})

/** Prints the page as it is. Returns the text of each sheet, and the texts of the structure. */
async function readPrinted(page: Page, format: Format) {
  // The time of printing differs each time.
  await page.evaluate(() => document.querySelector('[data-printed]')?.remove())
  return readPdf(await page.pdf({ format, tagged: true, outline: true }))
}

for (const [format, slug] of [
  ['A4', slugs.long],
  ['Letter', slugs.crowded],
  ['A5', slugs.armenian],
] as const) {
  test(`${slug} on ${format}: a followed link, a chosen speaker and the dark theme change nothing on paper`, async ({
    page,
  }) => {
    const path = `articles/${slug}/`
    await page.goto(path)
    const plain = await readPrinted(page, format)
    expect(plain.pages.join('')).not.toBe('')
    const [quotation, paragraph, section] = await page.evaluate(() =>
      ['.body .said[id]', '.body > p[id]', '.body > :is(h2, h3)[id]'].map(
        (selector) => [...document.querySelectorAll(selector)].at(-1)?.id,
      ),
    )
    for (const id of [quotation, paragraph, section]) {
      if (id === undefined) continue
      await page.goto('about:blank')
      await page.goto(`${path}#${id}`)
      expect(await page.locator(':target').getAttribute('id')).toBe(id)
      expect(await readPrinted(page, format), id).toEqual(plain)
    }
    await page.goto('about:blank')
    await page.goto(`${path}#${quotation}:~:text=${encodeURIComponent('the')}`)
    expect(await readPrinted(page, format), 'a text fragment').toEqual(plain)
    await page.goto('about:blank')
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.goto(path)
    for (const speaker of await page.locator('.voice input[type=radio]:not(:checked)').all()) {
      await speaker.check()
      expect(await readPrinted(page, format), (await speaker.getAttribute('id')) ?? '').toEqual(plain)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(path)
    expect(await readPrinted(page, format), 'dark').toEqual(plain)
  })
}

for (const [kind, path] of Object.entries(pages)) {
  test(`the PDF of ${kind} has no fault that qpdf or poppler finds`, async ({ page }, testInfo) => {
    test.skip(!hasPdfTools(), 'qpdf and poppler are not installed')
    await page.goto(path)
    for (const format of ['A4', 'A5'] as const) {
      const file = testInfo.outputPath(`${format}.pdf`)
      await page.pdf({ path: file, format, tagged: true, outline: true })
      expect(listToolComplaints(file), format).toEqual([])
    }
  })
}

test('paper too narrow for a side column has all notes at the end', async ({ page }) => {
  const { pages: sheets } = await readPdf(await print(page, slugs.long, 'A5'))
  const printed = sheets.join('')
  const end = printed.lastIndexOf(texts.quotations)
  for (const words of foldNotes(slugs.long)) expect(printed.indexOf(words, end), words).toBeGreaterThan(end)
})

test('pdftotext finds each paragraph whole, with the numbers of its quotations', async ({
  page,
}, testInfo) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext (poppler) is not installed')
  const file = testInfo.outputPath('article.pdf')
  await page.goto(pages['a long article'])
  await page.pdf({ path: file, format: 'A4', tagged: true })
  const numbered = await page.evaluate(() => {
    for (const passage of document.querySelectorAll<HTMLElement>('.body .said.end'))
      passage.append(passage.dataset['number'] ?? '')
    return [...document.querySelectorAll('.body > :is(p, h2, h3)')].map(({ textContent }) => textContent)
  })
  const printed = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').map(foldText)
  for (const block of numbered) expect(findMissingRun(printed, foldText(block))).toBe('')
})
