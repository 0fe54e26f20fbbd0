import { expect, test } from 'vitest'
import { parseLanguageTag } from '../../../src/languages/language-tag.ts'

test.each([
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
])('a tag is returned in its usual spelling: %s', (text, tag) => {
  expect(parseLanguageTag(text)).toBe(tag)
})

test.each(['', 'english language', 'en_GB', 'und', 'mul', 'zxx', 'x-own', 'en-u-ca-buddhist', 'en-x-own'])(
  'a text that names no language has no tag: “%s”',
  (text) => {
    expect(parseLanguageTag(text)).toBeUndefined()
  },
)
