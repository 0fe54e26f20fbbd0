import { expect, test } from 'vitest'
import { findInterface } from '../../../src/languages/find-language.ts'
import { formatCount, formatMessage, formatNumber } from '../../../src/languages/format-message.ts'

test('each placeholder is replaced by its value, wherever and however often it occurs', () => {
  expect(formatMessage('{a} of {b}, {a}', { a: '1', b: '2' })).toBe('1 of 2, 1')
})

test('a value is taken as it is, placeholders and dollar signs included', () => {
  expect(formatMessage('Nothing found for {query}', { query: '$& {other}' })).toBe(
    'Nothing found for $& {other}',
  )
})

test('a placeholder without a value is left as it is', () => {
  expect(formatMessage('By {names}', {})).toBe('By {names}')
})

test.each([
  ['en', [0, 1, 2, 1200], ['0 quotations', '1 quotation', '2 quotations', '1,200 quotations']],
  ['de', [0, 1, 2, 1200], ['0 Zitate', '1 Zitat', '2 Zitate', '1.200 Zitate']],
  ['fr', [0, 1, 2, 1_000_000], ['0 citation', '1 citation', '2 citations', '1 000 000 de citations']],
  ['ru', [0, 1, 2, 5, 21, 22], ['0 цитат', '1 цитата', '2 цитаты', '5 цитат', '21 цитата', '22 цитаты']],
  ['hy', [0, 1, 2], ['0 մեջբերում', '1 մեջբերում', '2 մեջբերում']],
  [
    'ar',
    [0, 1, 2, 3, 11, 100],
    ['لا اقتباسات', 'اقتباس واحد', 'اقتباسان', '3 اقتباسات', '11 اقتباسًا', '100 اقتباس'],
  ],
] as const)(
  'a count has the plural form and the digits of its language: %s',
  (language, counts, expected) => {
    const { quotationCount } = findInterface(language).words
    const formatted = counts.map((count) => formatCount(count, quotationCount, language))
    // French groups digits by a narrow no-break space.
    expect(formatted.map((text) => text.replace(/\s/g, ' '))).toEqual(expected)
  },
)

test('a count uses the digits of a region', () => {
  expect(formatCount(12, findInterface('ar-EG').words.articleCount, 'ar-EG')).toBe('١٢ مقالًا')
})

test('a language without texts of its own gets its number right with the English ones', () => {
  expect(formatCount(2, findInterface('pl').words.articleCount, 'pl')).toBe('2 articles')
})

test('a number is written as its language groups digits', () => {
  expect(formatNumber(12_345, 'en')).toBe('12,345')
  expect(formatNumber(12_345, 'de')).toBe('12.345')
})
