import { expect, test } from 'vitest'
import { nameOtherLanguage } from '../../../src/languages/name-other-language.ts'

test('another language is named in the language of the page', () => {
  expect(nameOtherLanguage('ar', 'en')).toBe('Arabic')
  expect(nameOtherLanguage('hy', 'en')).toBe('Armenian')
  expect(nameOtherLanguage('hy-AM', 'de-AT')).toBe('Armenisch')
  expect(nameOtherLanguage('ar-EG', 'fr')).toBe('arabe')
  expect(nameOtherLanguage('zh-Hant', 'de')).toBe('Chinesisch')
})

test('a region or script of the same language is no other language', () => {
  expect(nameOtherLanguage('en', 'en')).toBeUndefined()
  expect(nameOtherLanguage('en-GB', 'en')).toBeUndefined()
  expect(nameOtherLanguage('en-GB', 'en-US')).toBeUndefined()
  expect(nameOtherLanguage('zh-Hant', 'zh-Hans')).toBeUndefined()
})
