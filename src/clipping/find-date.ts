import { isCalendarDate } from '../article/article-date.ts'
import { matchWords } from './language-words.ts'
import { parseMonth } from './parse-month.ts'

/** Time zones whose letters have one meaning in news copy. "IST" and "CST" have several, so that only the day is taken. */
const zones: Record<string, string> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
}

const ordinal = matchWords('ordinalEndings')
const monthPreposition = String.raw`(?:${matchWords('monthPrepositions')}\s+)?`

const isoDate = /\b(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/u
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}\d])(?<month>\p{L}+\.?)\s+(?<day>\d{1,2})${ordinal}?,?\s+(?<year>\d{4})(?!\d)`,
  'u',
)
/** "Oct 14 09:34 2031", as Unix prints it in English. With letters of all scripts it would take 20 ms to compile. */
const timeFirst =
  /\b(?<month>[A-Z][a-z]{2,3}\.?)\s+(?<day>\d{1,2})\s+\d{2}:\d{2}(?::\d{2})?\s+(?<year>\d{4})(?!\d)/
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\d])(?<day>\d{1,2})(?:(?:${ordinal}|\.)?\s+|\.)${monthPreposition}(?<month>\p{L}+\.?),?\s+${monthPreposition}(?<year>\d{4})(?!\d)`,
  'u',
)
/** 2031 թ. հոկտեմբերի 14. */
const yearFirst =
  /(?<![\p{L}\d])(?<year>\d{4})(?:\s?թ\.?|\s?թվականի)?,?\s+(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?!\d)/u
/** 2031年10月14日, 2031년 10월 14일. */
const withSigns =
  /(?<!\d)(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일号號]/u
/** 14.10.2031, 14/10/2031, 14-10-2031, 14. 10. 2031. */
const inFigures = /(?<![\d.-])(\d{1,2})(\.\s?|[/-])(\d{1,2})\2(\d{4})(?![\d.-]\d)/u
const clock =
  /(?<!\d)(?<hour>\d{1,2})(?:[:.]|\s?[hH時时시点]\s?)(?<minute>\d{2})(?:[分분]|:\d{2}(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?(?![\p{L}]))?(?:\s*\(?(?:UTC|GMT)\s*(?<hours>[+-]\d{1,2})(?::?(?<minutes>\d{2}))?\)?|\s*\(?(?<letters>[A-Z]{1,4})\b\)?|\s*(?<offset>[+-]\d{2}:?\d{2}))?/iu

/** A date found in a line, and the rest of the line. */
export interface FoundDate {
  /** A day (2023-09-25), or a day and time with its zone if the line states both. */
  date: string
  /** The line without the date and its time. */
  rest: string
}

/**
 * Finds the first date in a line. Returns `undefined` if there is none, if the day does not exist, or if its figures can
 * mean two days (04/05/2023). A time without a zone is left out, because its zone would be a guess.
 *
 * @example findDate('Sept. 25, 2023, 2:05 p.m. EDT') // { date: '2023-09-25T14:05-04:00', rest: ', ' }
 */
export function findDate(printed: string): FoundDate | undefined {
  const line = printed.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  )
  const iso = isoDate.exec(line)
  if (iso?.[1] !== undefined) {
    if (!isCalendarDate(iso[1])) return undefined
    const zone = iso[3]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    const date = iso[2] && zone ? `${iso[1]}T${iso[2]}${zone}` : iso[1]
    const rest = line.replace(iso[0], '')
    return iso[2] ? { date, rest } : addTime(date, rest)
  }
  for (const form of [monthFirst, timeFirst, dayFirst, yearFirst]) {
    const match = form.exec(line)
    const month = parseMonth(match?.groups?.['month'] ?? '')
    const { year, day } = match?.groups ?? {}
    if (match && month) return buildDate(line, match[0], Number(year), month, Number(day))
  }
  const signs = withSigns.exec(line)
  if (signs?.groups) {
    const { year, month, day } = signs.groups
    return buildDate(line, signs[0], Number(year), Number(month), Number(day))
  }
  const figures = inFigures.exec(line)
  if (!figures) return undefined
  const [first, second, year] = [Number(figures[1]), Number(figures[3]), Number(figures[4])]
  // With full stops the day comes first in all countries. With slashes and hyphens it depends on the country.
  if (figures[2]?.startsWith('.') || first > 12) return buildDate(line, figures[0], year, second, first)
  if (second > 12 || first === second) return buildDate(line, figures[0], year, first, second)
  return undefined
}

function buildDate(
  line: string,
  match: string,
  year: number,
  month: number,
  day: number,
): FoundDate | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(date) ? addTime(date, line.replace(match, '')) : undefined
}

function addTime(date: string, rest: string): FoundDate {
  const match = clock.exec(rest)
  if (!match?.groups) return { date, rest }
  const without = rest.replace(match[0], '')
  const { half, minute, hour: printed } = match.groups
  const isAfternoon = half?.toLowerCase().startsWith('p')
  const hour = (Number(printed) % (half ? 12 : 24)) + (isAfternoon ? 12 : 0)
  const zone = findZone(match.groups)
  if (zone === undefined || Number(minute) > 59) return { date, rest: without }
  return { date: `${date}T${String(hour).padStart(2, '0')}:${minute}${zone}`, rest: without }
}

function findZone(time: NonNullable<RegExpExecArray['groups']>): string | undefined {
  const { hours, minutes, letters, offset } = time
  if (hours !== undefined) return `${hours[0]}${hours.slice(1).padStart(2, '0')}:${minutes ?? '00'}`
  if (offset !== undefined) return offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  return letters === undefined ? undefined : zones[letters.toUpperCase()]
}

/**
 * Parses a text that is a date and nothing else. Returns `undefined` for all others.
 *
 * @example parseDateInWords('25 September 2023, 14:05 GMT') // '2023-09-25T14:05Z'
 */
export function parseDateInWords(text: string): string | undefined {
  const found = findDate(text)
  return found && isBesideDate(found.rest) ? found.date : undefined
}

const besideDate = new RegExp(
  String.raw`^(?:[\s,.;:|•·/()–—-]|${matchWords('dayPrepositions', 'timePrepositions', 'dateWords', 'weekdays')}(?!\p{L}))*$`,
  'iu',
)

/** Whether a text has only what is printed next to a date: weekdays, "at", commas, vertical bars. */
export function isBesideDate(text: string): boolean {
  return besideDate.test(text)
}
