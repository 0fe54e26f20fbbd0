import { expect, test } from 'vitest'
import { findTextNodes, phrasingText } from '../../../src/markdown/parse-body.ts'
import { pairPassages } from '../../../src/page/pair-passages.ts'
import { readTree } from './read-tree.ts'

type Start = [block: number, start: number]

/** For each quotation, the text of the block with its note, the place there, and the number. */
function pair(markdown: string, ...starts: Start[][]): (readonly [string, string, number] | undefined)[] {
  const quotes = starts.map((passages) => ({
    passages: passages.map(([block, start]) => ({ block, start, end: start + 1 })),
  }))
  return pairPassages(findTextNodes(readTree(markdown)), quotes).map(
    (found) => found && ([phrasingText(found.block), found.place, found.number] as const),
  )
}

test('numbers follow the order of the text and start anew in each paragraph', () => {
  expect(pair('One.\n\nTwo.', [[0, 2]], [[0, 0]], [[1, 0]])).toEqual([
    ['One.', 'before passage', 2],
    ['One.', 'before passage', 1],
    ['Two.', 'before passage', 1],
  ])
})

test('a list or a block quotation is numbered as a whole, because it is one element of the body', () => {
  const expected = [
    ['One.', 'before passage', 1],
    ['Two.', 'before passage', 2],
  ]
  expect(pair('- One.\n- Two.', [[0, 0]], [[1, 0]])).toEqual(expected)
  expect(pair('> One.\n>\n> Two.', [[0, 0]], [[1, 0]])).toEqual(expected)
})

test('a quotation of several passages is paired where it begins', () => {
  expect(
    pair('One.\n\nTwo.', [
      [0, 0],
      [1, 0],
    ]),
  ).toEqual([['One.', 'before passage', 1]])
})

test('a quotation in a heading has its note in the next paragraph, and is numbered there', () => {
  expect(pair('Zero.\n\n## One\n\n## Two\n\n- Three.', [[1, 0]], [[2, 0]], [[3, 0]])).toEqual([
    ['Three.', 'start', 1],
    ['Three.', 'start', 2],
    ['Three.', 'before passage', 3],
  ])
  expect(pair('Zero.\n\n## One', [[1, 0]])).toEqual([['Zero.', 'end', 1]])
})

test('a quotation in a table has its note in the paragraph before it, else in the one after it', () => {
  const table = '| One |\n| --- |\n| Two |'
  expect(pair(`Zero.\n\n${table}`, [[0, 0]], [[2, 0]])).toEqual([
    ['Zero.', 'before passage', 1],
    ['Zero.', 'end', 2],
  ])
  expect(pair(`${table}\n\nThree.`, [[1, 0]])).toEqual([['Three.', 'start', 1]])
})

test('in a body without paragraphs a note stays where the quotation is', () => {
  expect(pair('## One', [[0, 0]])).toEqual([['One', 'before passage', 1]])
})

test('a quotation without passages, or beyond the body, is not paired', () => {
  expect(pair('One.', [], [[7, 0]])).toEqual([undefined, undefined])
})
