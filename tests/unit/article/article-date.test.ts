import { expect, test } from 'vitest'
import {
  findDay,
  formatDate,
  formatDay,
  formatDayRange,
  formatTime,
  formatYear,
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

test('a day of a time is the day of its own zone, with or without its weekday', () => {
  expect(findDay('2023-09-25T01:30+04:00')).toBe('2023-09-25')
  expect(formatDay('2023-09-25T01:30+04:00', 'full', 'en-US')).toBe('Monday, September 25, 2023')
  expect(formatDay('2023-09-25', 'full', 'de')).toBe('Montag, 25. September 2023')
  expect(formatDay('2023-09-25', 'long', 'de')).toBe('25. September 2023')
  expect(formatDay('2023-09-25', 'medium', 'en-US')).toBe('Sep 25, 2023')
})

test('a year is formatted as its language counts and writes years', () => {
  expect(formatYear('2023-01-01T00:30+04:00', 'en')).toBe('2023')
  expect(formatYear('2023-12-31', 'fa')).toBe('۱۴۰۲')
})

test('days from one to another are formatted as a range, and one day as that day', () => {
  const plain = (text: string): string => text.replace(/\s/g, '')
  expect(plain(formatDayRange('2023-09-25T01:30+04:00', '2023-09-27', 'en-GB'))).toBe('25–27September2023')
  expect(formatDayRange('2023-09-25T01:30+04:00', '2023-09-25', 'en-GB')).toBe('25 September 2023')
})

test('a time is formatted without its day, and a date has no time', () => {
  expect(formatTime('2023-09-25T18:30+04:00', 'en-GB')?.replace(/\s/g, ' ')).toBe('18:30 GMT+4')
  expect(formatTime('2023-09-25T18:30Z', 'de')?.replace(/\s/g, ' ')).toBe('18:30 UTC')
  expect(formatTime('2023-09-25', 'en-GB')).toBeUndefined()
})
