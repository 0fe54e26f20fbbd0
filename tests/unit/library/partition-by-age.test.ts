import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgedArticle, partitionByAge } from '../../../src/library/partition-by-age.ts'

const digests = new Map<string, string>()

function digest(slug: string): string {
  const known = digests.get(slug) ?? hash('sha256', slug)
  digests.set(slug, known)
  return known
}

function makeArticle(number: number): AgedArticle {
  const published = new Date(Date.UTC(2031, 0, 1) + Math.floor(number / 3) * 86_400_000)
  return { slug: `article-${number}`, published: published.toISOString().slice(0, 10) }
}

const archive = Array.from({ length: 2000 }, (_, number) => makeArticle(number))

/** How many parts of the second list are not in the first. */
function countChanged(before: AgedArticle[][], after: AgedArticle[][]): number {
  const known = new Set(before.map((part) => JSON.stringify(part)))
  return after.filter((part) => !known.has(JSON.stringify(part))).length
}

const article = fc.record({
  slug: fc.string({ minLength: 1, maxLength: 4 }),
  published: fc.constantFrom('2031-01-01', '2031-01-02', '2031-02-01T10:00Z'),
})
const articles = fc.uniqueArray(article, { selector: ({ slug }) => slug, maxLength: 60 })

test('each article is in one part, older ones first, whatever their order was', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 20 }), (list, size) => {
      const parts = partitionByAge(list, size, digest)
      const joined = parts.flat()
      expect(joined).toHaveLength(list.length)
      expect(new Set(joined)).toEqual(new Set(list))
      expect(joined.map(({ published }) => published)).toEqual(list.map(({ published }) => published).sort())
      expect(partitionByAge(list.toReversed(), size, digest)).toEqual(parts)
    }),
  )
})

test('no part is empty or larger than it may be, and the newest is not too small to be compared', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 20 }), (list, size) => {
      const parts = partitionByAge(list, size, digest)
      const newest = parts.at(-1)
      for (const part of parts.slice(0, -1)) {
        expect(part.length).toBeGreaterThanOrEqual(size / 2)
        expect(part.length).toBeLessThanOrEqual(size)
      }
      if (newest) expect(newest.length).toBeLessThan(Math.max(size * 1.25 + 1, 2))
      if (parts.length > 1) expect(newest?.length).toBeGreaterThanOrEqual(size / 4)
    }),
  )
})

test('a small archive is one part, and an empty one has none', () => {
  expect(partitionByAge(archive.slice(0, 124), 100, digest)).toHaveLength(1)
  expect(partitionByAge(archive.slice(0, 125), 100, digest)).toHaveLength(2)
  expect(partitionByAge([], 100, digest)).toEqual([])
})

test('an article added at the end changes only the newest part, until that is divided', () => {
  for (let count = 1000; count < 1200; count += 1) {
    const before = partitionByAge(archive.slice(0, count), 100, digest)
    const after = partitionByAge(archive.slice(0, count + 1), 100, digest)
    expect(countChanged(before, after)).toBe(after.length - before.length + 1)
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
  }
})

test('an old article that is added or removed changes one part, and rarely the next ones', () => {
  const before = partitionByAge(archive, 100, digest)
  const changes = Array.from({ length: 100 }, (_, number) => {
    const place = number * 19
    const added = [...archive, { slug: `found-${number}`, published: archive[place]?.published ?? '' }]
    return [added, archive.toSpliced(place, 1)].map((list) =>
      countChanged(before, partitionByAge(list, 100, digest)),
    )
  }).flat()
  expect(Math.min(...changes)).toBe(1)
  expect(changes.filter((count) => count === 1).length).toBeGreaterThan(180)
  expect(Math.max(...changes)).toBeLessThan(10)
})
