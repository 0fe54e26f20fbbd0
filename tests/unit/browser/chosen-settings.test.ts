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

test('what is no setting is left out', () => {
  const stored = JSON.stringify({ font: 'plain', face: 'plain', voice: 'voice-1' })
  expect(parseChosenSettings(stored)).toEqual({ face: 'plain' })
})

for (const stored of [null, 'null', '7', '"dark"', '[]']) {
  test(`stored text without choices gives none: ${stored}`, () => {
    expect(parseChosenSettings(stored)).toEqual({})
  })
}

test('choosing “auto” takes a choice back and keeps the others', () => {
  expect(chooseSetting({ theme: 'dark', size: 'large' }, 'theme', 'auto')).toEqual({ size: 'large' })
  expect(parseChosenSettings('{"theme":"auto"}')).toEqual({})
})

test('radio buttons that are not settings are left alone', () => {
  expect(isSettingName('theme')).toBe(true)
  expect(isSettingName('voice')).toBe(false)
  expect(isSettingName('constructor')).toBe(false)
})
