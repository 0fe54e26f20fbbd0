import { expect, test } from 'vitest'
import { findMatchedQuotes } from '../../../../src/browser/search/find-matched-quotes.ts'
import { splitIndexedText } from '../../../../src/browser/search/split-indexed-text.ts'

// Words by location:     0      1   2   3     4       5     6    7   8    9      10
const content = 'The bridge: “The toll stays,” said Mara (“One lamp”). Tomas Quill Mara Vell'
const anchors = [
  { id: JSON.stringify({ id: 'quote-toll', text: 'The toll stays', passages: [[10, 25]] }), location: 10 },
  { id: JSON.stringify({ id: 'quote-lamp', text: 'One lamp', passages: [[34, 43]] }), location: 12 },
]

/** The ids of the quotations found for a query whose words are at these places of the text. */
function findIds(query: string, locations: number[]): string[] {
  return findMatchedQuotes({ raw_content: content, locations, anchors }, query).map(({ id }) => id)
}

test('letters are counted without white space, and an escaped bracket is one', () => {
  expect(splitIndexedText('the old  bridge').lettersBefore).toEqual([0, 3, 6])
  expect(splitIndexedText('a &lt;b&gt; c').lettersBefore).toEqual([0, 1, 4])
})

test('where the index parts words with zero-width spaces, it does not part them at spaces', () => {
  expect(splitIndexedText('大桥\u200B保留 \u200B下来')).toEqual({
    words: ['大桥', '保留 ', '下来'],
    lettersBefore: [0, 2, 4],
    between: '',
  })
})

test('a quotation is found by each of its words, the first and the last, also after a sign', () => {
  expect(findIds('the', [2])).toEqual(['quote-toll'])
  expect(findIds('stays', [4])).toEqual(['quote-toll'])
  expect(findIds('one', [7])).toEqual(['quote-lamp'])
  expect(findIds('lamp', [8])).toEqual(['quote-lamp'])
})

test('words beside a quotation do not find it', () => {
  expect(findIds('bridge', [1])).toEqual([])
  expect(findIds('said', [5])).toEqual([])
})

test('a quotation is found by its speaker’s name, and by the name and its words together', () => {
  expect(findIds('Quill', [10])).toEqual(['quote-toll'])
  expect(findIds('Vell lamp', [8, 12])).toEqual(['quote-lamp'])
})

test('a quotation that lacks one of the words is not found', () => {
  expect(findIds('toll lamp', [3, 8])).toEqual([])
  expect(findIds('Quill lamp', [8, 10])).toEqual([])
})

test('a word is taken for the searched word that it is most like, whatever its ending', () => {
  expect(findIds('tolls staying', [3, 4])).toEqual(['quote-toll'])
  expect(findIds('stay lamps', [4, 8])).toEqual([])
})

test('a word that was found nowhere in the article is not asked for', () => {
  expect(findIds('toll zyxwvut', [3])).toEqual(['quote-toll'])
})

test('quotations are found once each, in the order of the article', () => {
  expect(findIds('o', [8, 7, 4, 3])).toEqual(['quote-toll', 'quote-lamp'])
})

test('a place that the text does not have finds nothing, and neither does a result without quotations', () => {
  expect(findIds('toll', [99])).toEqual([])
  expect(findMatchedQuotes({ raw_content: content, locations: [0], anchors: [] }, 'the')).toEqual([])
})
