import { expect, test } from 'vitest'
import { nameOtherLanguage } from '../../../src/languages/name-other-language.ts'

test('a language is named in the language of the page', () => {
  expect(nameOtherLanguage('ar', 'en')).toBe('Arabic')
  expect(nameOtherLanguage('hy-AM', 'de-AT')).toBe('Armenisch')
})

test('the language of the page is not named, in whatever region', () => {
  expect(nameOtherLanguage('en', 'en')).toBeUndefined()
  expect(nameOtherLanguage('en-GB', 'en-US')).toBeUndefined()
})
