import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assignAddresses,
  formatParagraphAddresses,
  formatQuoteAddresses,
  formatSectionAddresses,
} from '../../../src/article/permalinks.ts'

const word = fc.constantFrom('the', 'mayor', 'of', 'Saltmere', 'said', 'she', 'added', 'pier', 'Éva', '七')
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

const addressesOf = (paragraphs: readonly string[]): string[] =>
  assignAddresses(paragraphs.map((text) => formatParagraphAddresses(text)))

test('no two paragraphs have one address', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
      const addresses = addressesOf(paragraphs)
      expect(new Set(addresses).size).toBe(addresses.length)
    }),
  )
})

test('an address never leads to other words after paragraphs are added', () => {
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { maxLength: 8 }), paragraph, fc.nat(8), (old, added, at) => {
      fc.pre(!old.includes(added))
      const before = new Map(addressesOf(old).map((address, index) => [address, old[index]]))
      const now = old.toSpliced(at, 0, added)
      for (const [index, address] of addressesOf(now).entries()) {
        const words = before.get(address)
        if (words !== undefined) expect(now[index]).toBe(words)
      }
    }),
  )
})

test('the order of paragraphs does not matter to their addresses', () => {
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { maxLength: 8 }), (paragraphs) => {
      const there = addressesOf(paragraphs)
      const back = addressesOf(paragraphs.toReversed()).toReversed()
      expect(back).toEqual(there)
    }),
  )
})

test('two paragraphs that begin and end alike are both addressed by more of their words', () => {
  const alike = (middle: string): string => `The mayor of the town ${middle} on Monday, she added`
  expect(addressesOf([alike('smiled'), alike('frowned')])).toEqual([
    'the-mayor-of-the-town-smiled-on-monday-she-added',
    'the-mayor-of-the-town-frowned-on-monday-she-added',
  ])
})

test('a paragraph never has an address of the page’s own', () => {
  for (const words of ['Corrections', 'Section two', 'Theme dark', 'Quote the mayor', 'Reading settings'])
    expect(formatParagraphAddresses(words)[0]).toMatch(/^text-/)
  expect(formatParagraphAddresses('Said the mayor')[0]).toBe('said-the-mayor')
})

test('a quotation’s address is made of its own words, however few they are', () => {
  expect(formatQuoteAddresses('safe')).toEqual(['quote-safe', 'quote-safe', 'quote-safe'])
  expect(formatQuoteAddresses('…')).toEqual(['quote-words'])
})

test('addresses are ASCII, whatever the script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const format of [formatParagraphAddresses, formatQuoteAddresses, formatSectionAddresses])
        expect(format(text)[0]).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/)
    }),
  )
  expect(formatParagraphAddresses('Կամուրջը կբացվի')[0]).toBe('kamowrjy-kbatsvi')
  expect(formatQuoteAddresses('Мост открыт')[0]).toBe('quote-most-otkryt')
  expect(formatSectionAddresses('Straße nach Süd')[0]).toBe('section-strasse-nach-sud')
})

test('a section’s address has all words of its heading', () => {
  expect(formatSectionAddresses('The vote')).toEqual(['section-the-vote'])
  expect(formatSectionAddresses('* * *')).toEqual(['section-heading'])
})

test('a paragraph’s address is its first five words and its last two; a short one has all its words', () => {
  expect(formatParagraphAddresses('The ferry to Lower Quay will stop for the winter.')).toEqual([
    'the-ferry-to-lower-quay-the-winter',
    'the-ferry-to-lower-quay-will-stop-for-the-winter',
    'the-ferry-to-lower-quay-will-stop-for-the-winter',
  ])
  expect(formatParagraphAddresses('One two three four five six seven')[0]).toBe(
    'one-two-three-four-five-six-seven',
  )
  expect(formatParagraphAddresses('One two three four five six seven eight')[0]).toBe(
    'one-two-three-four-five-seven-eight',
  )
})

test('the second address of a paragraph has 24 words, the third has all', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`)
  expect(formatParagraphAddresses(words.join(' ')).slice(1)).toEqual([
    words.slice(0, 24).join('-'),
    words.join('-'),
  ])
})

test('a paragraph without letters or digits has an address too', () => {
  expect(addressesOf(['* * *', '—', '…'])).toEqual(['paragraph', 'paragraph-again', 'paragraph-again-2'])
})

test('all addresses of a paragraph that begins like a part of the page have a word before them', () => {
  expect(formatParagraphAddresses('Card games were played')).toEqual(
    Array.from({ length: 3 }, () => 'text-card-games-were-played'),
  )
})

test('a numbered address never takes one that another paragraph has by its words', () => {
  expect(addressesOf(['Yes', 'Yes', 'Yes again', 'Yes'])).toEqual([
    'yes',
    'yes-again-2',
    'yes-again',
    'yes-again-3',
  ])
})

test('a quotation’s addresses have six words, twelve words, and all', () => {
  const words = Array.from({ length: 15 }, (_, index) => `w${index}`)
  expect(formatQuoteAddresses(words.join(' '))).toEqual([
    `quote-${words.slice(0, 6).join('-')}`,
    `quote-${words.slice(0, 12).join('-')}`,
    `quote-${words.join('-')}`,
  ])
})

test('of two alike the next longer address is taken, not the longest', () => {
  expect(
    assignAddresses([
      ['a', 'a-b', 'a-b-c'],
      ['a', 'a-d', 'a-d-e'],
    ]),
  ).toEqual(['a-b', 'a-d'])
  expect(
    assignAddresses([
      ['a', 'a-b', 'a-b-c'],
      ['a', 'a-b', 'a-b-d'],
    ]),
  ).toEqual(['a-b-c', 'a-b-d'])
})
