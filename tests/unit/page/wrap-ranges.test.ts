import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { wrapRanges } from '../../../src/page/wrap-ranges.ts'

function wrap(text: string, ...ranges: [number, number][]): string[] {
  const pieces = wrapRanges(
    text,
    ranges.map(([start, end]) => ({ start, end })),
    (words): PhrasingContent => ({ type: 'inlineCode', value: words }),
  )
  return pieces.map((piece) =>
    piece.type === 'text' ? piece.value : piece.type === 'inlineCode' ? `[${piece.value}]` : piece.type,
  )
}

test('words inside a range are wrapped, words outside stay text', () => {
  expect(wrap('one two three', [4, 7])).toEqual(['one ', '[two]', ' three'])
  expect(wrap('one two', [0, 3])).toEqual(['[one]', ' two'])
  expect(wrap('one two', [4, 7])).toEqual(['one ', '[two]'])
  expect(wrap('one', [0, 3])).toEqual(['[one]'])
  expect(wrap('one')).toEqual(['one'])
})

test('ranges that touch leave no empty text between them', () => {
  expect(wrap('onetwo', [0, 3], [3, 6])).toEqual(['[one]', '[two]'])
})

test('a range may begin before the text and end after it', () => {
  expect(wrap('two', [-4, 7])).toEqual(['[two]'])
})

test('a range outside the text wraps nothing', () => {
  expect(wrap('two', [-4, 0], [3, 9])).toEqual(['two'])
})

test('where two ranges overlap, the first keeps the words', () => {
  expect(wrap('one two three', [0, 7], [4, 13])).toEqual(['[one two]', '[ three]'])
  expect(wrap('one two three', [0, 13], [4, 7])).toEqual(['[one two three]'])
})
