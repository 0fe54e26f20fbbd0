import { expect, test } from 'vitest'
import type { ClipReport, WrittenReport } from '../../../src/cli/clip-report.ts'
import { formatClipReport, formatClipTable, formatQuoteCount } from '../../../src/cli/format-clip-report.ts'

const written: WrittenReport = {
  file: 'ferry.txt',
  outcome: 'written',
  found: [],
  quotes: { quotations: 3, speakers: 1, toCheck: 2 },
  unsupported: [],
  words: { clipping: 50, kept: 50, field: 0, dropped: 0, around: 0 },
  warnings: [],
  read: [],
  dropped: [],
  repaired: [],
}

test('a printed article has no path, and sections without entries are left out', () => {
  expect(
    formatClipReport({ ...written, quotes: { quotations: 0, speakers: 0, toCheck: 0 } }),
  ).toBe(`ferry.txt: printed
  quotations  0 quotations
  words       50 in the clipping: 50 kept, 0 in fields, 0 dropped`)
})

test('what may be wrong comes first, and what is around a story is no loss', () => {
  const report = formatClipReport({
    ...written,
    words: { clipping: 250, kept: 50, field: 0, dropped: 100, around: 100 },
    warnings: ['MORE WAS DROPPED THAN KEPT'],
  })
  expect(report.split('\n')[1]).toBe('  warning     MORE WAS DROPPED THAN KEPT')
  expect(report).toContain(
    '150 in the clipping: 50 kept, 0 in fields, 100 dropped; 100 around it on the page',
  )
})

test('many dropped lines are counted, and those that may be paragraphs are listed', () => {
  const short = Array.from({ length: 20 }, () => ({ reason: 'share row', text: 'Share' }))
  const long = { reason: 'outside the article', text: 'word '.repeat(30) }
  const report = { ...written, dropped: [...short, long] }
  expect(formatClipReport(report)).toContain('20 × share row (all: --report full)')
  expect(formatClipReport(report)).toContain('outside the article: word')
  expect(formatClipReport(report, true).match(/share row: Share/g)).toHaveLength(20)
})

test('the full report has every line that was read as a field, with its other words', () => {
  const report = { ...written, read: [{ field: 'published', text: 'Edition 9 of 14 October 2031' }] }
  expect(formatClipReport(report, true)).toContain('published: Edition 9 of 14 October 2031')
  expect(formatClipReport(report)).not.toContain('Edition 9')
})

test('several speakers to check are announced in the plural', () => {
  expect(formatClipReport(written)).toContain('2 quotations are marked “confirmed: false”: ')
})

test('each problem of a refused clipping has a line with the clipping’s name', () => {
  const report: ClipReport = { file: 'ferry.txt', outcome: 'refused', problems: ['no headline', 'no date'] }
  expect(formatClipReport(report)).toBe('ferry.txt: no headline\nferry.txt: no date')
})

test('the table has one aligned line per clipping and the first problem of each', () => {
  const reports: ClipReport[] = [
    { ...written, path: 'content/articles/ferry.md' },
    { file: 'a-longer-name.txt', outcome: 'refused', problems: ['no headline', 'no date'] },
  ]
  expect(
    formatClipTable(reports),
  ).toBe(`ferry.txt          written  content/articles/ferry.md  3 quotations, 1 speaker named, 2 to check
a-longer-name.txt  refused  no headline
1 of 2 clippings written`)
})

test.for([
  [{ quotations: 0, speakers: 0, toCheck: 0 }, '0 quotations'],
  [{ quotations: 1, speakers: 1, toCheck: 0 }, '1 quotation, 1 speaker named'],
  [{ quotations: 15, speakers: 14, toCheck: 1 }, '15 quotations, 14 speakers named, 1 to check'],
] as const)('%j reads “%s”', ([count, expected]) => {
  expect(formatQuoteCount(count)).toBe(expected)
})
