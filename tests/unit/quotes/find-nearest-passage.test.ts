import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePassage, findNearestPassage } from '../../../src/quotes/find-nearest-passage.ts'

const text =
  'The ferry was late. Ada Quill said the old wall was far too low, and that everybody knew it. Then it rained.'

test('the passage with the most words in common is found, and the differences are marked', () => {
  const nearest = findNearestPassage('the new wall was much too low', text)
  expect(nearest?.wanted).toBe('the ⟦new⟧ wall was ⟦much⟧ too low')
  expect(nearest?.passage).toBe('the ⟦old⟧ wall was ⟦far⟧ too low,')
  expect(text.slice(nearest?.start, nearest?.end)).toBe('the old wall was far too low,')
})

test('punctuation and typography around a word are no difference', () => {
  expect(findNearestPassage('“the old wall”', text)?.wanted).toBe('“the old wall”')
})

test('a word that only one side has is marked on that side', () => {
  const nearest = findNearestPassage('the old grey wall was far too low', text)
  expect(nearest?.wanted).toBe('the old ⟦grey⟧ wall was far too low')
  expect(nearest?.passage).toBe('the old wall was far too low,')
})

test('words that are hardly in the text have no nearest passage', () => {
  expect(findNearestPassage('a gull ate my whole sandwich today', text)).toBeUndefined()
  expect(findNearestPassage('gulls', text)).toBeUndefined()
  expect(findNearestPassage('', text)).toBeUndefined()
  expect(findNearestPassage('wall', '')).toBeUndefined()
})

test('a passage given by its offsets is compared word by word', () => {
  const { wanted, passage } = comparePassage('It rained', 'Then it\n snowed.', { start: 5, end: 16 })
  expect(wanted).toBe('⟦It rained⟧')
  expect(passage).toBe('⟦it snowed.⟧')
})

test('a passage of a text without repeated words is found without differences', () => {
  const words = 'One grey gull sat on the old pier, and “two” more came to eat my bread – slowly…'.split(' ')
  fc.assert(
    fc.property(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: 8 }), (from, count) => {
      const wanted = words.slice(from, from + count).join(' ')
      const nearest = findNearestPassage(wanted, words.join('\n '))
      expect(nearest?.wanted).toBe(wanted)
      expect(nearest?.passage).toBe(wanted)
    }),
  )
})
