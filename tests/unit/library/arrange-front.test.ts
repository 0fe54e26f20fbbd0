import { expect, test } from 'vitest'
import { arrangeFront, groupByDay } from '../../../src/library/arrange-front.ts'
import { makeArticle } from './make-article.ts'

const articles = (...dates: string[]) =>
  dates.map((published, index) => makeArticle({ slug: `a${index}`, published }))

const slugs = (all: readonly { slug: string }[]): string[] => all.map(({ slug }) => slug)

/** Arranges articles of the given dates. Those at the given indexes have pictures. */
function arrange(dates: string[], ...pictured: number[]) {
  const front = arrangeFront(articles(...dates), ({ slug }) =>
    pictured.map((index) => `a${index}`).includes(slug),
  )
  const { lead, second, river, ...days } = front
  return {
    lead: lead?.slug,
    second: slugs(second),
    river: river.map(({ day, articles: all }) => [day, ...slugs(all)]),
    ...days,
  }
}

test('an empty site has an empty front page', () => {
  expect(arrange([])).toEqual({ lead: undefined, second: [], river: [], firstDay: '', lastDay: '' })
})

test('one article is the lead', () => {
  expect(arrange(['2031-11-04'])).toEqual({
    lead: 'a0',
    second: [],
    river: [],
    firstDay: '2031-11-04',
    lastDay: '2031-11-04',
  })
})

test('of two articles the older one is in the river, because a second rank of one would be a gap', () => {
  expect(arrange(['2031-11-04', '2031-11-03'])).toMatchObject({ second: [], river: [['2031-11-03', 'a1']] })
})

test('of three articles two are in the second rank', () => {
  expect(arrange(['2031-11-04', '2031-11-03', '2031-11-02'])).toMatchObject({
    lead: 'a0',
    second: ['a1', 'a2'],
    river: [],
    firstDay: '2031-11-02',
    lastDay: '2031-11-04',
  })
})

test('after the lead and a second rank of three, articles are listed by day', () => {
  const dates = ['09', '09', '08', '08', '08', '07', '07'].map((day) => `2031-11-${day}`)
  expect(arrange(dates)).toEqual({
    lead: 'a0',
    second: ['a1', 'a2', 'a3'],
    river: [
      ['2031-11-08', 'a4'],
      ['2031-11-07', 'a5', 'a6'],
    ],
    firstDay: '2031-11-08',
    lastDay: '2031-11-09',
  })
})

test('the lead is the newest article with a picture, if it is of the newest day', () => {
  expect(arrange(['2031-11-09', '2031-11-09', '2031-11-09', '2031-11-08'], 1, 2)).toMatchObject({
    lead: 'a1',
    second: ['a0', 'a2', 'a3'],
  })
  expect(arrange(['2031-11-09', '2031-11-08', '2031-11-07'], 1)).toMatchObject({ lead: 'a0' })
})

test('the lead is the newest article in the language of the page, and the others stay in order', () => {
  const made = [
    makeArticle({ slug: 'boat', published: '2031-11-09', language: 'en' }),
    makeArticle({ slug: 'ferry', published: '2031-11-08', language: 'de' }),
    makeArticle({ slug: 'nav', published: '2031-11-07', language: 'hy-AM' }),
    makeArticle({ slug: 'kamurj', published: '2031-11-07', language: 'hy' }),
    makeArticle({ slug: 'quay', published: '2031-11-06', language: 'en' }),
    makeArticle({ slug: 'mole', published: '2031-11-05', language: 'en' }),
  ]
  const front = arrangeFront(made, () => false, 'hy')
  expect(front.lead?.slug).toBe('nav')
  expect(slugs(front.second)).toEqual(['boat', 'ferry', 'kamurj'])
  expect(front.river.map(({ day, articles: all }) => [day, ...slugs(all)])).toEqual([
    ['2031-11-06', 'quay'],
    ['2031-11-05', 'mole'],
  ])
  expect([front.firstDay, front.lastDay], 'of all articles at the top').toEqual(['2031-11-07', '2031-11-09'])
  expect(arrangeFront(made, ({ slug }) => slug === 'kamurj' || slug === 'boat', 'hy').lead?.slug).toBe(
    'kamurj',
  )
  expect(arrangeFront(made, () => false, 'fr').lead?.slug, 'no article in French').toBe('boat')
  expect(arrangeFront(made, () => false).lead?.slug, 'a site in one language').toBe('boat')
})

test('the top is of all days of its articles, also if the lead is the oldest of them', () => {
  const made = [
    makeArticle({ slug: 'boat', published: '2031-11-09' }),
    makeArticle({ slug: 'ferry', published: '2031-11-08' }),
    makeArticle({ slug: 'nav', published: '2031-11-02', language: 'hy' }),
  ]
  expect(arrangeFront(made, () => false, 'hy')).toMatchObject({
    firstDay: '2031-11-02',
    lastDay: '2031-11-09',
  })
})

test('a day is the one that is written, whatever its time zone', () => {
  const days = groupByDay(articles('2031-11-05T01:00+04:00', '2031-11-05', '2031-11-04T23:00-05:00'))
  expect(days.map(({ day, articles: all }) => [day, all.length])).toEqual([
    ['2031-11-05', 2],
    ['2031-11-04', 1],
  ])
})
