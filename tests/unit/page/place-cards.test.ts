import { expect, test } from 'vitest'
import { placeCards } from '../../../src/page/place-cards.ts'

const at = (...passages: [block: number, start: number][]) => ({
  passages: passages.map(([block, start]) => ({ block, start, end: start + 5 })),
})

test('cards of one top-level node are numbered in the order of the text', () => {
  const list = [{ top: 0 }, { top: 1 }, { top: 1 }]
  expect(placeCards(list, [at([2, 0]), at([1, 30]), at([1, 4]), at([0, 0])])).toEqual([
    { top: 1, number: 3 },
    { top: 1, number: 2 },
    { top: 1, number: 1 },
    { top: 0, number: 1 },
  ])
})

test('a quotation has its card where it begins, whatever block it ends in', () => {
  expect(placeCards([{ top: 0 }, { top: 1 }], [at([0, 9], [1, 0]), at([1, 40])])).toEqual([
    { top: 0, number: 1 },
    { top: 1, number: 1 },
  ])
})

test('a quotation without a passage, or with one in a block that does not exist, has no card', () => {
  expect(placeCards([{ top: 0 }], [at(), at([7, 0]), at([0, 0])])).toEqual([
    undefined,
    undefined,
    { top: 0, number: 1 },
  ])
})
