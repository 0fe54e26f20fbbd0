import { expect, test } from 'vitest'
import { sortNewestFirst } from '../../../src/library/sort-newest-first.ts'
import { makeArticle } from './make-article.ts'

const sort = (...entries: [published: string, headline: string][]): string[] =>
  sortNewestFirst(entries.map(([published, headline]) => makeArticle({ published, headline }))).map(
    ({ frontmatter }) => frontmatter.headline,
  )

test('the newest article comes first', () => {
  expect(sort(['2031-01-02', 'B'], ['2031-03-01', 'A'], ['2030-12-31', 'C'])).toEqual(['A', 'B', 'C'])
})

test('times are compared across time zones', () => {
  expect(sort(['2031-01-01T10:00+04:00', 'earlier'], ['2031-01-01T08:00Z', 'later'])).toEqual([
    'later',
    'earlier',
  ])
})

test('the articles of a written day are together, whatever its time zone', () => {
  expect(
    sort(
      ['2031-01-02T00:30+04:00', 'early on the second, still the first in UTC'],
      ['2031-01-01T23:00Z', 'late on the first'],
      ['2031-01-02', 'on the second'],
      ['2031-01-02T09:00Z', 'morning of the second'],
    ),
  ).toEqual([
    'morning of the second',
    'on the second',
    'early on the second, still the first in UTC',
    'late on the first',
  ])
})

test('articles of the same moment are sorted by headline', () => {
  expect(sort(['2031-01-01', 'Zone'], ['2031-01-01T00:00Z', 'Étude'], ['2031-01-01', 'Fog'])).toEqual([
    'Étude',
    'Fog',
    'Zone',
  ])
})

test('the given list is not changed', () => {
  const articles = [makeArticle({ slug: 'old', published: '2030-01-01' }), makeArticle({ slug: 'new' })]
  expect(sortNewestFirst(articles).map(({ slug }) => slug)).toEqual(['new', 'old'])
  expect(articles.map(({ slug }) => slug)).toEqual(['old', 'new'])
})
