import { expect, test } from 'vitest'
import {
  formatDate,
  isCalendarDate,
  isSurelyEarlier,
  isZonedDateTime,
} from '../../../src/article/article-date.ts'

test('a date that does not exist is not a date', () => {
  for (const date of ['2023-09-25', '2024-02-29', '2023-12-31', '0999-01-01'])
    expect(isCalendarDate(date), date).toBe(true)
  for (const date of ['2023-02-29', '2023-9-25', '2023-13-01', '2023-00-10', '2023-04-31', '2023-04-00'])
    expect(isCalendarDate(date), date).toBe(false)
  expect(isCalendarDate('on 2023-09-25')).toBe(false)
  expect(isCalendarDate('2023-09-25 at six')).toBe(false)
})

test.for([
  '2023-09-25T18:30+04:00',
  '2023-09-25T18:30:05Z',
  '2023-09-25T18:30:05.25-09:30',
  '2023-09-25T00:00Z',
  '2023-09-25T23:59+14:00',
])('%s is a time with its zone', (time) => {
  expect(isZonedDateTime(time)).toBe(true)
})

test.for([
  '2023-09-25',
  '2023-09-25T18:30',
  '2023-02-30T18:30Z',
  '2023-09-25T24:00Z',
  '2023-09-25T18:60Z',
  '2023-09-25T18:30:60Z',
  '2023-09-25T18:30:05.Z',
  '2023-09-25T18:30+15:00',
  '2023-09-25T18:30+04',
  '2023-09-25T18:30Z, they said',
  'at 2023-09-25T18:30Z',
])('%s is not', (time) => {
  expect(isZonedDateTime(time)).toBe(false)
})

test('of two days the one before is earlier, and a day is not earlier than itself', () => {
  expect(isSurelyEarlier('2023-09-24', '2023-09-25')).toBe(true)
  expect(isSurelyEarlier('2023-09-25', '2023-09-25')).toBe(false)
  expect(isSurelyEarlier('2023-09-26', '2023-09-25')).toBe(false)
})

test('times are compared across their zones', () => {
  expect(isSurelyEarlier('2023-09-25T18:30+04:00', '2023-09-25T15:00Z')).toBe(true)
  expect(isSurelyEarlier('2023-09-25T18:30+04:00', '2023-09-25T14:00Z')).toBe(false)
  expect(isSurelyEarlier('2023-09-25T18:30+04:00', '2023-09-25T14:30Z')).toBe(false)
})

test('a day is earlier than a time only once it is over everywhere on earth', () => {
  expect(isSurelyEarlier('2023-09-24', '2023-09-25T12:00Z')).toBe(false)
  expect(isSurelyEarlier('2023-09-24', '2023-09-25T12:01Z')).toBe(true)
})

test('a time is earlier than a day only if the day has begun nowhere on earth', () => {
  expect(isSurelyEarlier('2023-09-24T10:00Z', '2023-09-25')).toBe(false)
  expect(isSurelyEarlier('2023-09-24T09:59Z', '2023-09-25')).toBe(true)
})

test('a day is formatted as that day, whatever the time zone of the machine', () => {
  expect(formatDate('2023-09-25', 'en-GB')).toBe('25 September 2023')
  expect(formatDate('2023-01-01', 'de')).toBe('1. Januar 2023')
})

test('a time is formatted in its own zone, which is named', () => {
  const plain = (text: string): string => text.replace(/\s/g, ' ')
  expect(plain(formatDate('2023-09-25T01:30+04:00', 'en-GB'))).toBe('25 September 2023 at 01:30 GMT+4')
  expect(plain(formatDate('2023-09-25T01:30:00-09:30', 'en-GB'))).toBe('25 September 2023 at 01:30 GMT-9:30')
  expect(plain(formatDate('2023-09-25T01:30Z', 'en-GB'))).toBe('25 September 2023 at 01:30 UTC')
})
