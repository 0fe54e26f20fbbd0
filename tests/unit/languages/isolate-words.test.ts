import { expect, test } from 'vitest'
import { isolateWords } from '../../../src/languages/isolate-words.ts'

test('words that run against the language around them are isolated', () => {
  expect(isolateWords('مازن', 'en')).toBe('\u2068مازن\u2069')
  expect(isolateWords('the נמל office', 'hy')).toBe('\u2068the נמל office\u2069')
  expect(isolateWords('Tomas Vell', 'ar')).toBe('\u2068Tomas Vell\u2069')
  expect(isolateWords('Томас', 'he')).toBe('\u2068Томас\u2069')
})

test('other words are left as they are', () => {
  expect(isolateWords('Tomas Vell', 'en')).toBe('Tomas Vell')
  expect(isolateWords('مازن', 'ar')).toBe('مازن')
  expect(isolateWords('10 - 20', 'ar')).toBe('10 - 20')
})
