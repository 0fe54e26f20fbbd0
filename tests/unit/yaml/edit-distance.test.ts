import { expect, test } from 'vitest'
import { editDistance } from '../../../src/yaml/edit-distance.ts'

test.for([
  ['ferry', 'ferry', 0],
  ['ferry', 'fery', 1],
  ['fery', 'ferry', 1],
  ['ferry', 'furry', 1],
  ['headline', 'headlien', 2],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
] as const)('%s and %s differ by %i letters', ([first, second, distance]) => {
  expect(editDistance(first, second)).toBe(distance)
})
