import { expect, test } from 'vitest'
import { findForeignWords } from '../../../src/markdown/find-foreign-words.ts'

test('words of another language are found as whole words, not inside longer words', () => {
  expect(findForeignWords('The malaria aria, an aria.', 'aria')).toEqual([
    { start: 12, end: 16 },
    { start: 21, end: 25 },
  ])
  expect(findForeignWords('arias and Maria', 'aria')).toEqual([])
  expect(findForeignWords('aria2', 'aria')).toEqual([])
})

test('an accent that is a character of its own belongs to the word before it', () => {
  expect(findForeignWords('cafe\u0301', 'cafe')).toEqual([])
})

test('words at the start and at the end of a text, and several words, are found', () => {
  expect(findForeignWords('mise en place', 'mise en place')).toEqual([{ start: 0, end: 13 }])
  expect(findForeignWords('Ἀρχή', 'aria')).toEqual([])
})
