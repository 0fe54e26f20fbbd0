import { expect, test } from 'vitest'
import { formatNewestCorrection } from '../../../src/library/format-correction.ts'

test('the newest correction is named by its day, in the language of the article', () => {
  const corrections = [
    { date: '2031-11-06', text: 'Six.' },
    { date: '2031-11-05', text: 'Five.' },
  ]
  expect(formatNewestCorrection({ corrections, language: 'en' })).toBe('Corrected November 6, 2031')
  expect(formatNewestCorrection({ corrections, language: 'de' })).toBe('Berichtigt am 6. November 2031')
  expect(formatNewestCorrection({ language: 'en' })).toBeUndefined()
})
