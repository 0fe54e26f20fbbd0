import { expect, test } from 'vitest'
import { findInterface, interfaceLanguages } from '../../../src/languages/find-language.ts'
import { nameSettings, readingSettings } from '../../../src/languages/reading-settings.ts'

test.each(interfaceLanguages)('every setting and value has a name of its own in the menu: %s', (tag) => {
  const settings = nameSettings(findInterface(tag).words.settings)
  expect(settings.map(({ id }) => id)).toEqual(Object.keys(readingSettings))
  for (const { id, values } of settings) {
    expect(values.map((value) => value.id)).toEqual(readingSettings[id])
    expect(new Set(values.map((value) => value.name)).size).toBe(values.length)
  }
})
