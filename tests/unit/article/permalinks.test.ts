import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assignAddresses,
  formatParagraphAddresses,
  formatQuoteAddresses,
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

test('an address never comes to lead to other words when paragraphs are added', () => {
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

test('a short quotation is told apart by the words before it', () => {
  expect(formatQuoteAddresses('safe', 'The mayor called the bridge ')[0]).toBe('quote-called-the-bridge-safe')
})
