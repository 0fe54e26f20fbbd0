import { expect, test } from 'vitest'
import { countLettersBefore } from '../../../../src/browser/search/count-letters.ts'
import { findMatchedQuotes } from '../../../../src/browser/search/find-matched-quotes.ts'

const quotes = [
  { id: 'quote-toll', text: 'The toll stays', speaker: 'Mara Quill', letters: 21 },
  { id: 'quote-lamp', text: 'One lamp < two', letters: 11 },
  { id: 'quote-pier', text: 'The pier', letters: 7 },
]
const content = 'The toll stays Mara Quill\nOne lamp &lt; two\nThe pier'

/** The ids of the quotations found for the words at these places of the indexed text. */
function findIds(locations: number[], indexed = content, list: object[] = quotes): string[] {
  const meta = { title: '', date: '', source: '', quotes: JSON.stringify(list) }
  return findMatchedQuotes({ raw_content: indexed, locations, meta }).map(({ id }) => id)
}

test('letters are counted without white space', () => {
  expect(countLettersBefore('the old  bridge')).toEqual([0, 3, 6])
})

test('an escaped bracket counts as one letter', () => {
  expect(countLettersBefore('a &lt;b&gt; c')).toEqual([0, 1, 4])
})

test('where the index parts words with zero-width spaces, it does not part them at spaces', () => {
  expect(countLettersBefore('大桥\u200B保留 \u200B下来')).toEqual([0, 2, 4])
})

test('a quotation is found by each of its words, the first and the last', () => {
  expect(findIds([0])).toEqual(['quote-toll'])
  expect(findIds([2])).toEqual(['quote-toll'])
  expect(findIds([5])).toEqual(['quote-lamp'])
  expect(findIds([8])).toEqual(['quote-lamp'])
  expect(findIds([9])).toEqual(['quote-pier'])
})

test('a quotation is found by its speaker’s name', () => {
  expect(findIds([3, 4])).toEqual(['quote-toll'])
})

test('quotations are found once each, in the order of the article', () => {
  expect(findIds([10, 9, 6, 5])).toEqual(['quote-lamp', 'quote-pier'])
})

test('a place that the text does not have finds nothing', () => {
  expect(findIds([99])).toEqual([])
})

test('a result without quotations has none', () => {
  const meta = { title: '', date: '', source: '' }
  expect(findMatchedQuotes({ raw_content: content, locations: [0], meta })).toEqual([])
})
