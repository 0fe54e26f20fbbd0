import { expect, test } from 'vitest'
import { findLineOfOffset, locateOffset } from '../../../src/article/locate-offset.ts'
import { joinBlocks, parseBody } from '../../../src/markdown/parse-body.ts'

const blocks = parseBody('The boat\\\nis old.\n\n![a](a.jpg)\n\n## Quay\n\nIt leaks\\\nand\\\nsinks.')
const text = joinBlocks(blocks)

test('every character of the joined text is located at itself in its block', () => {
  blocks.forEach((block, index) => {
    for (let offset = 0; offset <= block.text.length; offset++) {
      const joined = joinBlocks(blocks.slice(0, index)).length + (index > 0 ? 2 : 0) + offset
      expect(locateOffset(blocks, joined)).toEqual({ block, index, offset })
    }
  })
})

test('the line of a word counts the hard line breaks before it in its paragraph', () => {
  const lineOf = (words: string): number => findLineOfOffset(blocks, text.indexOf(words))
  expect(['The boat', 'is old', 'Quay', 'It leaks', 'and', 'sinks'].map(lineOf)).toEqual([1, 2, 6, 8, 9, 10])
})

test('an offset after the end of the text is a mistake of the caller', () => {
  expect(() => locateOffset(blocks, text.length + 2)).toThrow(RangeError)
  expect(() => locateOffset([], 0)).toThrow(RangeError)
})
