import { expect, test } from 'vitest'
import { summarizeArchive } from '../../../src/library/summarize-archive.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

const source = (name: string) => ({ name, relation: 'reprint' as const })
const articles = [
  makeArticle({
    slug: 'pier',
    published: '2031-11-04',
    source: source('Ledger'),
    quotes: [makeQuote({ speaker: 'T. Vell' }), makeQuote({ unconfirmed: true }), makeQuote()],
    omitted: [
      { reason: 'advertisement', count: 2 },
      { reason: 'share row', count: 1 },
    ],
  }),
  makeArticle({
    slug: 'lamps',
    published: '2029-01-01',
    source: source('Ledger'),
    quotes: [makeQuote({ speaker: 'Tomas Vell' })],
    omitted: [{ reason: 'advertisement', count: 1 }],
  }),
  makeArticle({ slug: 'oil', published: '2029-01-01', source: source('Gazette') }),
]
const [pier, lamps, oil] = articles.map((article, index) => ({
  article,
  status: index === 2 ? ('draft' as const) : ('published' as const),
}))
const summary = summarizeArchive(
  [pier, lamps, oil].flatMap((entry) => entry ?? []),
  new Map([['T. Vell', 'Tomas Vell']]),
)

test('articles are counted by year, years without any included, and by source', () => {
  expect(summary.years).toEqual([
    { name: '2029', count: 2 },
    { name: '2030', count: 0 },
    { name: '2031', count: 1 },
  ])
  expect(summary.sources).toEqual([
    { name: 'Ledger', count: 2 },
    { name: 'Gazette', count: 1 },
  ])
  expect(summary.yearsBySource[0]).toEqual({ year: '2029', counts: [1, 1], rest: 0 })
  expect(summary.statuses).toEqual([
    { status: 'published', count: 2 },
    { status: 'draft', count: 1 },
  ])
})

test('a speaker with two spellings is one, and quotations without a name are counted apart from unsure ones', () => {
  expect(summary.speakers).toEqual([{ name: 'Tomas Vell', language: 'en', quotations: 2, articles: 2 }])
  expect(summary).toMatchObject({ quotationCount: 4, unnamedCount: 1 })
  expect(summary.unsure).toEqual([
    { slug: 'pier', headline: 'Headline of pier', language: 'en', count: 1, quotations: 3 },
  ])
})

test('what was dropped is summed up by its reason', () => {
  expect(summary.omissions).toEqual([
    { reason: 'advertisement', count: 3, articles: 2 },
    { reason: 'share row', count: 1, articles: 1 },
  ])
})

test('articles of small sources are counted together, so that every row has all articles of its year', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    makeArticle({ slug: `a${index}`, source: source(`Paper ${index}`) }),
  )
  const [year] = summarizeArchive(
    many.map((article) => ({ article, status: 'published' })),
    new Map(),
  ).yearsBySource
  expect(year).toEqual({ year: '2031', counts: [1, 1, 1, 1, 1], rest: 4 })
})

test('an empty archive has no years', () => {
  expect(summarizeArchive([], new Map())).toMatchObject({ years: [], speakers: [], omissions: [] })
})
