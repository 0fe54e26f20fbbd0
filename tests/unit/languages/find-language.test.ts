import { expect, test } from 'vitest'
import { findInterface, findLanguage, interfaceLanguages } from '../../../src/languages/find-language.ts'

test('the interface speaks six languages', () => {
  expect([...interfaceLanguages].sort()).toEqual(['ar', 'de', 'en', 'fr', 'hy', 'ru'])
})

test.each(interfaceLanguages)(
  'a language is found by its tag, in any case and with a region or script: %s',
  (tag) => {
    for (const spelling of [tag, tag.toUpperCase(), `${tag}-XX`, `${tag}-Latn-XX`]) {
      expect(findLanguage(spelling)?.tag).toBe(tag)
      expect(findInterface(spelling)).toEqual({ words: findLanguage(tag)?.interface, language: tag })
    }
  },
)

test.each(['sw-KE', 'e', 'english', ''])('a language without a folder is not found: “%s”', (tag) => {
  expect(findLanguage(tag)).toBeUndefined()
})

test.each(['es', 'sw-KE', 'e', 'english', ''])(
  'a language without interface texts gets the English ones: “%s”',
  (tag) => {
    expect(findInterface(tag)).toEqual(findInterface('en'))
  },
)
