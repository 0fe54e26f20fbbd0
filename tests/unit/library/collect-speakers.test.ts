import { expect, test } from 'vitest'
import {
  type CollectedSpeaker,
  collectSpeakers,
  findSpeakerName,
  groupByArticle,
  summarizeSpeaker,
} from '../../../src/library/collect-speakers.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

const quoting = (slug: string, ...speakers: string[]) =>
  makeArticle({ slug, quotes: speakers.map((speaker) => makeQuote({ id: `quote-${slug}`, speaker })) })

const listQuotes = ({ quotes }: CollectedSpeaker): string[] => quotes.map(({ article }) => article.slug)

test('a speaker has all their quotations, those of the newest article first', () => {
  const articles = [
    quoting('newest', 'Tomas Vell', 'Mara Quill'),
    quoting('older', 'Tomas Vell', 'Tomas Vell'),
  ]
  const speakers = collectSpeakers(articles, new Map())
  expect(speakers.map((speaker) => [speaker.name, speaker.slug, listQuotes(speaker)])).toEqual([
    ['Mara Quill', 'mara-quill', ['newest']],
    ['Tomas Vell', 'tomas-vell', ['newest', 'older', 'older']],
  ])
  expect(speakers[1]?.quotes[0]?.quote).toBe(articles[0]?.quotes[0])
})

test('speakers are sorted by name, accents aside', () => {
  const speakers = collectSpeakers([quoting('one', 'Zora Pell', 'Émile Ast', 'Fay Orrin')], new Map())
  expect(speakers.map(({ name }) => name)).toEqual(['Émile Ast', 'Fay Orrin', 'Zora Pell'])
})

test('names that differ only in accents are two speakers who share an address', () => {
  const middle = quoting('two', 'José Vell')
  const slugs = (...articles: ReturnType<typeof quoting>[]) =>
    collectSpeakers(articles, new Map()).map(({ name, slug, quotes }) => [name, slug, quotes.length])
  expect(slugs(middle)).toEqual([['José Vell', 'jose-vell', 1]])
  expect(slugs(quoting('three', 'Jose Vell'), middle, quoting('one', 'Jose Vell'))).toEqual([
    ['Jose Vell', 'jose-vell', 2],
    ['José Vell', 'jose-vell', 1],
  ])
})

test('a name without letters or digits still has an address', () => {
  expect(collectSpeakers([quoting('one', '???')], new Map())).toMatchObject([
    { name: '???', slug: 'speaker' },
  ])
})

test('spellings of one name are one speaker, under the name that the site uses', () => {
  const articles = [quoting('two', 'T. Vell'), quoting('one', 'Tomas Vell')]
  const speakers = collectSpeakers(articles, new Map([['T. Vell', 'Tomas Vell']]))
  expect(speakers.map((speaker) => [speaker.name, listQuotes(speaker)])).toEqual([
    ['Tomas Vell', ['two', 'one']],
  ])
})

test('a speaker has the role of the newest article that gives one', () => {
  const articles = [undefined, 'chairman', 'clerk'].map((role, index) =>
    makeArticle({
      slug: `article-${index}`,
      quotes: [makeQuote({ speaker: 'Tomas Vell', ...(role === undefined ? {} : { role }) })],
    }),
  )
  expect(collectSpeakers(articles, new Map())[0]?.role).toBe('chairman')
  expect(collectSpeakers(articles.slice(0, 1), new Map())[0]).not.toHaveProperty('role')
})

test('a quotation without a speaker is on no speaker’s page', () => {
  const quote = makeQuote({ role: 'a keeper' })
  expect(collectSpeakers([makeArticle({ quotes: [quote] })], new Map())).toEqual([])
  expect(findSpeakerName(quote, new Map())).toBeUndefined()
})

test('the quotations of a speaker are grouped by article, in the same order', () => {
  const articles = [quoting('two', 'Vell', 'Vell'), quoting('one', 'Vell')]
  const [speaker] = collectSpeakers(articles, new Map())
  expect(groupByArticle(speaker?.quotes ?? [])).toEqual([
    { article: articles[0], quotes: articles[0]?.quotes },
    { article: articles[1], quotes: articles[1]?.quotes },
  ])
})

test('a speaker has the dates of the first and last quotation, and each role with its dates', () => {
  const articles = [
    ['2031-11-04', 'Chairman'],
    ['2031-11-03', 'chairman'],
    ['2031-11-02', undefined],
    ['2031-11-01', 'clerk'],
  ].map(([published = '', role], index) =>
    makeArticle({
      slug: `article-${index}`,
      published,
      quotes: [makeQuote({ speaker: 'Vell', ...(role === undefined ? {} : { role }) })],
    }),
  )
  const [speaker] = collectSpeakers(articles, new Map())
  expect(summarizeSpeaker({ quotes: speaker?.quotes ?? [] })).toEqual({
    first: '2031-11-01',
    last: '2031-11-04',
    articleCount: 4,
    roles: [
      { role: 'Chairman', language: 'en', first: '2031-11-03', last: '2031-11-04' },
      { role: 'clerk', language: 'en', first: '2031-11-01', last: '2031-11-01' },
    ],
  })
})

test('two quotations in one article are one article, and a speaker may have no role', () => {
  const [speaker] = collectSpeakers([quoting('one', 'Vell', 'Vell')], new Map())
  expect(summarizeSpeaker({ quotes: speaker?.quotes ?? [] })).toMatchObject({ articleCount: 1, roles: [] })
})
