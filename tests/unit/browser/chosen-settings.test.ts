import { expect, test } from 'vitest'
import {
  chooseSetting,
  isSettingName,
  parseChosenSettings,
  settingNames,
} from '../../../src/browser/chosen-settings.ts'
import { readingSettings } from '../../../src/languages/reading-settings.ts'

test('a reader’s choices are read back as they were stored', () => {
  const chosen = chooseSetting(chooseSetting({}, 'theme', 'sepia'), 'size', 'huge')
  expect(parseChosenSettings(JSON.stringify(chosen))).toEqual({ theme: 'sepia', size: 'huge' })
})

test('the settings are those of the menu', () => {
  expect(settingNames).toEqual(Object.keys(readingSettings))
})

for (const stored of [null, 'null', '7', '"dark"', '[]']) {
  test(`stored text without choices gives none: ${stored}`, () => {
    const settings = parseChosenSettings(stored)
    expect(settingNames.map((name) => settings[name])).toEqual(settingNames.map(() => undefined))
  })
}

test('choosing “auto” takes a choice back and keeps the others', () => {
  const chosen = chooseSetting({ theme: 'dark', size: 'large' }, 'theme', 'auto')
  expect(JSON.stringify(chosen)).toBe('{"size":"large"}')
})

test('radio buttons that are not settings are left alone', () => {
  expect(isSettingName('theme')).toBe(true)
  expect(isSettingName('voice')).toBe(false)
  expect(isSettingName('constructor')).toBe(false)
})
