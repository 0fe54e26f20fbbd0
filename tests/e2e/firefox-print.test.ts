import { expect, test } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { formatQuoteWords } from '../../src/page/quote-words.ts'
import { type FirefoxPrinter, findFirefox, startFirefox } from './firefox.ts'
import { texts } from './interface-texts.ts'
import { pages } from './pages.ts'
import { listArticleTexts, readFixtureArticle } from './read-fixture-article.ts'
import { findMissingRun, foldText, readPdf } from './read-pdf.ts'
import { siteAddress } from './sites.ts'

/* What Firefox prints. It has no margin boxes, no `break-after: avoid`, and takes the width of the paper for media queries. */

const program = findFirefox()
test.skip(program === undefined, 'Firefox is not installed')

let firefox: FirefoxPrinter

test.beforeAll(async () => {
  firefox = await startFirefox(program ?? '')
})

test.afterAll(() => firefox?.close())

function print(path: string, paper: 'A4' | 'Letter' | 'A5' = 'A4'): Promise<Uint8Array> {
  return firefox.print(siteAddress('root') + path, paper)
}

/** A run of text on a sheet, in points from its left and lower edges. */
interface PlacedText {
  text: string
  x: number
  y: number
}

async function placeTexts(bytes: Uint8Array): Promise<PlacedText[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const sheets: PlacedText[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    sheets.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
          : [],
      ),
    )
  }
  return sheets
}

/** The last line of each sheet, without what is in the margin beside it. */
function listLastLines(sheets: readonly PlacedText[][]): string[] {
  return sheets.map((sheet) => {
    const left = Math.min(...sheet.map(({ x }) => x))
    const column = sheet.filter(({ x }) => x < left + 20)
    const lowest = column.toSorted((a, b) => a.y - b.y)[0]
    return foldText(
      sheet
        .filter(({ y, x }) => y === lowest?.y && x < left + 350)
        .map(({ text }) => text)
        .join(''),
    )
  })
}

/** The words of an article’s notes, folded. */
function listNotes(slug: string): string[] {
  const [open, close] = texts.quotationMarks
  return readFixtureArticle(slug).quotes.map((quote) =>
    foldText(open + formatQuoteWords(quote, texts.quotationMarks) + close),
  )
}

const slugs = ['gull-point-loses-its-ferry', 'everybody-has-something-to-say'] as const

for (const paper of ['A4', 'Letter'] as const) {
  for (const slug of slugs) {
    test(`${slug} on ${paper} has its whole body in order, the notes beside it, and no heading at the foot of a sheet`, async () => {
      const bytes = await print(`articles/${slug}/`, paper)
      const article = readFixtureArticle(slug)
      const { pages: sheets } = await readPdf(bytes)
      const body = listArticleTexts(article)
      const quoted = listNotes(slug)
      for (const text of body) expect(findMissingRun(sheets, foldText(text)), text).toBe('')
      // In order and once: each paragraph is after the one before it, and no second one has its words.
      const whole = sheets.join('')
      let at = 0
      for (const text of body.map((own) => foldText(own).slice(0, 30))) {
        const found = whole.indexOf(text, at)
        expect(found, text).toBeGreaterThanOrEqual(at)
        const notes = quoted.filter((words) => words.includes(text)).length
        if (text.length === 30) expect(whole.split(text), text).toHaveLength(2 + notes)
        at = found + text.length
      }
      const placed = await placeTexts(bytes)
      const headings = article.blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ text }) => foldText(text))
      for (const line of listLastLines(placed.slice(0, -1)))
        expect(headings.filter((heading) => line !== '' && heading.endsWith(line))).toEqual([])
      const [speaker = ''] = article.quotes.flatMap(({ speaker: name }) => name ?? [])
      const note = placed
        .flat()
        .find(({ text }) => text.includes(speaker.split(' ')[0] ?? '') && text.length < 40)
      expect(note?.x).toBeGreaterThan(380)
    })
  }

  test(`an article on ${paper} says which words it has and when it was printed`, async () => {
    const { pages: sheets } = await readPdf(await print(pages['an article with every field'], paper))
    expect(sheets.at(-1)).toMatch(/\/check\/#[\dA-Z]{6}\.[\dA-Z]{12}/)
    expect(sheets.at(-1)).toContain(foldText(texts.printed.replace('{date}', '')))
  })
}

for (const slug of slugs) {
  test(`${slug} on A5 has its whole body in order, and each note once, at the end and on one sheet`, async () => {
    const { pages: sheets } = await readPdf(await print(`articles/${slug}/`, 'A5'))
    const body = listArticleTexts(readFixtureArticle(slug)).map(foldText)
    for (const text of body) expect(findMissingRun(sheets, text), text).toBe('')
    const end = sheets.findIndex((sheet) => sheet.includes(`${texts.quotations}1`))
    expect(end).toBeGreaterThan(0)
    const [, after = ''] = (sheets[end] ?? '').split(`${texts.quotations}1`)
    const last = [after, ...sheets.slice(end + 1)]
    for (const words of listNotes(slug)) {
      expect(
        last.filter((sheet) => sheet.includes(words)),
        words,
      ).not.toEqual([])
      const inBody = body.filter((text) => text.includes(words)).length
      expect(sheets.join('').split(words).length - 1, words).toBeLessThanOrEqual(
        inBody + countOf(slug, words),
      )
    }
  })
}

/** How many quotations have the same words, or have them in theirs. */
function countOf(slug: string, words: string): number {
  return listNotes(slug).filter((other) => other.includes(words)).length
}

test('the speakers are printed as a table, not as on a phone', async () => {
  const [sheet = []] = await placeTexts(await print(pages['the speakers']))
  const find = (text: string) => sheet.find((item) => item.text === text)
  expect(find(texts.role)?.y).toBe(find(texts.name)?.y)
  expect(find(texts.role)?.x).toBeGreaterThan((find(texts.name)?.x ?? 0) + 50)
})

test('no day of the front page is at the foot of a sheet, apart from its articles', async () => {
  const sheets = await placeTexts(await print(pages['the front page']))
  for (const line of listLastLines(sheets)) expect(line).not.toMatch(/^[A-Z][a-z]+day,[A-Z][a-z]+\d+,\d{4}$/)
})
