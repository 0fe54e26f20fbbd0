import { expect, test } from 'vitest'
import { findInterface, findLanguage, languageTags } from '../../../src/languages/find-language.ts'

test('the interface speaks six languages', () => {
  expect([...languageTags].sort()).toEqual(['ar', 'de', 'en', 'fr', 'hy', 'ru'])
})

test.each(languageTags)(
  'a language is found by its tag, in any case and with a region or script: %s',
  (tag) => {
    for (const spelling of [tag, tag.toUpperCase(), `${tag}-XX`, `${tag}-Latn-XX`]) {
      expect(findLanguage(spelling)?.tag).toBe(tag)
      expect(findInterface(spelling)).toEqual({ words: findLanguage(tag)?.interface, language: tag })
    }
  },
)

test.each(['es', 'zh-Hant', 'e', 'english', ''])(
  'a language the project does not have gets the English texts: “%s”',
  (tag) => {
    expect(findLanguage(tag)).toBeUndefined()
    expect(findInterface(tag)).toEqual(findInterface('en'))
  },
)
