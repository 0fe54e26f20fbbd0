import { expect, test } from 'vitest'
import { dropClosingStop, foldTypography } from '../../../src/quotes/fold-typography.ts'

test('kinds of marks, dashes, spaces and ellipses are the same', () => {
  expect(foldTypography('«Yes»\u00a0– ‘we’…')).toBe(foldTypography('"Yes" - \'we\'...'))
  expect(foldTypography("''Yes''")).toBe('"Yes"')
  expect(foldTypography('so\u00adme\u200bbody')).toBe('somebody')
})

test('letters, case, digits and other punctuation are kept', () => {
  const text = 'No; No! NO? 12,5 (é) § no.'
  expect(foldTypography(text)).toBe(text)
})

test('accents written as one character or as two are the same', () => {
  expect(foldTypography('cafe\u0301')).toBe('caf\u00e9')
})

test('a stop or comma at the end is dropped, an ellipsis is not', () => {
  expect(dropClosingStop('We close.')).toBe('We close')
  expect(dropClosingStop('We close ,')).toBe('We close')
  expect(dropClosingStop('We close...')).toBe('We close...')
  expect(dropClosingStop('We close ..,')).toBe('We close ..')
  expect(dropClosingStop('We close?')).toBe('We close?')
})
