import { isCalendarDate, isZonedDateTime } from '../../article/article-date.ts'
import { parseDateInWords } from '../find-date.ts'

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
const rfc =
  /^(?:\p{L}{3},?\s+)?(\d{1,2}\s+\p{L}{3}\s+\d{4}|\p{L}{3}\s+\d{1,2},?\s+\d{4})\s+(\d{2}:\d{2})(?::\d{2})?\s+(?:GMT|UTC)?([+-]\d{4})?/u

/**
 * Parses a date as pages write it for machines, or in words. Returns the day, or the day and time if the zone is stated
 * too: a time without a zone would be a guess. Returns `undefined` for days that do not exist.
 *
 * @example parseMachineDate('2019-11-18T23:04:00-0500') // '2019-11-18T23:04:00-05:00'
 */
export function parseMachineDate(text: string): string | undefined {
  const date = readDate(text)
  // Content systems write year 1, or 1970, if they have no date.
  return date !== undefined && date >= earliest && !date.startsWith('1970-01-01') ? date : undefined
}

/** The first newspapers are of that century. */
const earliest = '1600'

/** "2031-5-4": a day or a month of one digit. */
const oneDigit = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/

function writeTwoDigits(_: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function readDate(text: string): string | undefined {
  const written = text.trim().slice(0, 100).replace(oneDigit, writeTwoDigits)
  const match = iso.exec(written)
  if (match) {
    const day = `${match[1]}-${match[2]}-${match[3]}`
    if (!isCalendarDate(day)) return undefined
    const zone = match[7]
      ?.toUpperCase()
      .replace(/^(?:UTC|GMT)$/, 'Z')
      .replace(/^([+-]\d{2})$/, '$1:00')
      .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    const seconds = match[6] === undefined ? '' : `:${match[6]}`
    const full = `${day}T${match[4]?.padStart(2, '0')}:${match[5]}${seconds}${zone}`
    return match[4] !== undefined && zone !== undefined && isZonedDateTime(full) ? full : day
  }
  const mail = rfc.exec(written)
  if (mail) {
    const day = parseDateInWords(mail[1] ?? '')
    const full = `${day}T${mail[2]}${mail[3]?.replace(/(\d{2})$/, ':$1') ?? 'Z'}`
    return day === undefined || isZonedDateTime(full) === false ? day : full
  }
  return parseDateInWords(written)
}
