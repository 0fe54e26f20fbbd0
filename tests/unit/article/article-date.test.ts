import { expect, test } from 'vitest'
import { isCalendarDate, isZonedDateTime } from '../../../src/article/article-date.ts'

test('a date that does not exist is not a date', () => {
  expect(isCalendarDate('2023-09-25')).toBe(true)
  expect(isCalendarDate('2024-02-29')).toBe(true)
  expect(isCalendarDate('2023-02-29')).toBe(false)
  expect(isCalendarDate('2023-9-25')).toBe(false)
})

test('a time counts only with its zone', () => {
  expect(isZonedDateTime('2023-09-25T18:30+04:00')).toBe(true)
  expect(isZonedDateTime('2023-09-25T18:30:05Z')).toBe(true)
  expect(isZonedDateTime('2023-09-25T18:30')).toBe(false)
  expect(isZonedDateTime('2023-02-30T18:30Z')).toBe(false)
})
