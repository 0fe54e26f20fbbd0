import { expect, test } from 'vitest'
import { findDirection, findDirectionWithin } from '../../../src/languages/find-direction.ts'
import { languageAttributes } from '../../../src/languages/language-attributes.ts'
import { listSeparator } from '../../../src/languages/list-separator.ts'

const leftToRight = ['en', 'de', 'fr', 'ru', 'hy', 'en-GB', 'zh', 'az-Latn']
const rightToLeft = ['ar', 'ar-EG', 'he', 'fa', 'az-Arab']

test.each(leftToRight)('runs from left to right: %s', (language) => {
  expect(findDirection(language)).toBeUndefined()
  expect(languageAttributes(language)).toEqual({ lang: language, dir: 'ltr' })
})

test.each(rightToLeft)('runs from right to left: %s', (language) => {
  expect(findDirection(language)).toBe('rtl')
  expect(languageAttributes(language)).toEqual({ lang: language, dir: 'rtl' })
})

test('words of the language around them need no attributes', () => {
  expect(languageAttributes(undefined)).toEqual({})
})

test('words inside another language say their direction only if it differs', () => {
  expect(findDirectionWithin('ar', 'en')).toBe('rtl')
  expect(findDirectionWithin('en', 'ar')).toBe('ltr')
  expect(findDirectionWithin('hy', 'en')).toBeUndefined()
  expect(findDirectionWithin('fa', 'ar')).toBeUndefined()
})

test('names in a list are parted by the comma of their language', () => {
  for (const language of ['en', 'de', 'fr', 'ru', 'hy', 'art']) expect(listSeparator(language)).toBe(', ')
  for (const language of ['ar', 'ar-EG', 'fa', 'ur']) expect(listSeparator(language)).toBe('، ')
})
