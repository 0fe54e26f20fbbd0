import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { countUnicodeWords, estimateReadingMinutes } from '../../../src/page/estimate-reading-minutes.ts'

function minutes(language: string, ...texts: string[]): number {
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text, line: 1, top: 0 }))
  return estimateReadingMinutes({ frontmatter: { language } as Article['frontmatter'], blocks })
}

test('an article takes a minute for every 238 words of all its blocks', () => {
  expect(minutes('en', 'word '.repeat(238), 'word '.repeat(2 * 238))).toBe(3)
})

test('minutes are rounded to the nearest', () => {
  expect(minutes('en', 'word '.repeat(238 + 118))).toBe(1)
  expect(minutes('en', 'word '.repeat(238 + 119))).toBe(2)
})

test('the shortest article takes one minute', () => {
  expect(minutes('en', 'Yes.')).toBe(1)
  expect(minutes('en')).toBe(1)
})

test('punctuation does not count as words', () => {
  expect(minutes('en', 'word — '.repeat(238))).toBe(1)
})

test('words are counted in scripts that write no spaces', () => {
  expect(minutes('zh', '桥梁'.repeat(2 * 238))).toBe(2)
})

test('words of Latin texts are counted as the segmenter of Unicode does', () => {
  const pieces = [
    ...' \n\t!"#$%&\'()*+,-./0159:;<=>?@ABZabz[\\]^`{|}~¿Éßüž“”„«»‘’–—…_ªж',
    'don’t ',
    '3.14',
    'U.S. ',
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'fr', 'es', 'sv', 'fi'), (words, language) => {
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
      const expected = [...segmenter.segment(words)].filter(({ isWordLike }) => isWordLike).length
      expect(countUnicodeWords(words, language)).toBe(expected)
    }),
    { numRuns: 5000, seed: 29 },
  )
})
