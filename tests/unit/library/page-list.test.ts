import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listYears, pageFromOldest, pageIndex } from '../../../src/library/page-list.ts'
import { makeArticle } from './make-article.ts'

/** Items numbered by age: the oldest is 1. */
const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index)

test('a list that fits on one page has one page without neighbours, even if it is empty', () => {
  for (const count of [0, 1, 19]) {
    expect(pageFromOldest(newestFirst(count), 10)).toEqual([
      { number: undefined, items: newestFirst(count), path: '', newerPath: undefined, olderPath: undefined },
    ])
  }
})

test('pages are numbered from the oldest, and each links to its neighbours', () => {
  expect(pageFromOldest(newestFirst(7), 2)).toEqual([
    { number: undefined, items: [7, 6, 5], path: '', newerPath: undefined, olderPath: '2/' },
    { number: 2, items: [4, 3], path: '2/', newerPath: '', olderPath: '1/' },
    { number: 1, items: [2, 1], path: '1/', newerPath: '2/', olderPath: undefined },
  ])
})

test('every item is on one page, in order', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 30 }), (count, size) => {
      const pages = pageFromOldest(newestFirst(count), size)
      expect(pages.flatMap(({ items }) => items)).toEqual(newestFirst(count))
      for (const { number, items } of pages) {
        if (number === undefined) expect(items.length).toBeLessThan(2 * size)
        else expect(items).toHaveLength(size)
      }
    }),
  )
})

test('a new item changes only the newest page, and the link to it when a page is added', () => {
  for (let count = 0; count < 60; count++) {
    const before = pageFromOldest(newestFirst(count), 5)
    const after = pageFromOldest(newestFirst(count + 1), 5)
    const kept = before.filter(({ number }) => number !== undefined)
    const same = after.filter(({ number }) => number !== undefined && number <= kept.length)
    expect(same.map(({ number, items, olderPath }) => ({ number, items, olderPath }))).toEqual(
      kept.map(({ number, items, olderPath }) => ({ number, items, olderPath })),
    )
    const relinked = same.filter(({ newerPath }, index) => newerPath !== kept[index]?.newerPath)
    expect(relinked.length).toBeLessThanOrEqual(after.length - before.length)
  }
})

test('an index has pages in its own order, at least one', () => {
  expect(pageIndex(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], path: '' },
    { items: ['c'], path: 'page_2/' },
  ])
  expect(pageIndex([], 2)).toEqual([{ items: [], path: '' }])
})

test('a year leads to the page with its newest article', () => {
  const dates = [
    '2031-02-01',
    '2030-12-31T23:00-03:00',
    '2030-05-01',
    '2030-01-01',
    '2028-01-01',
    '2028-01-01',
  ]
  const articles = dates.map((published, index) => makeArticle({ slug: `a${index}`, published }))
  expect(listYears(pageFromOldest(articles, 1))).toEqual([
    { firstDay: '2031-01-01', path: '' },
    { firstDay: '2030-01-01', path: '5/' },
    { firstDay: '2028-01-01', path: '2/' },
  ])
})

test('a newer article of the same year does not change the years, which all pages show', () => {
  const articles = ['2031-02-01', '2031-01-01', '2030-12-31'].map((published, index) =>
    makeArticle({ slug: `a${index}`, published }),
  )
  const newer = makeArticle({ slug: 'newer', published: '2031-02-02' })
  expect(listYears(pageFromOldest([newer, ...articles], 1))).toEqual(listYears(pageFromOldest(articles, 1)))
})

test('no page has the address of the page for unknown addresses or for errors', () => {
  const pages = pageFromOldest(newestFirst(1100), 2)
  const number404 = pages.find(({ number }) => number === 404)
  expect(number404?.path).toBe('404_/')
  expect(pages.find(({ number }) => number === 403)?.newerPath).toBe('404_/')
  expect(pages.find(({ number }) => number === 501)?.olderPath).toBe('500_/')
})
