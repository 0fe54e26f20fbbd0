import { isCalendarDate } from '../article/article-date.ts'
import { parseMonth } from './months.ts'

/** Zones whose letters mean one thing in news copy. Of the others ("IST", "CST" in China) only the day is taken. */
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

const isoDate = /\b(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/u
const monthFirst = /(?<![\p{L}\d])(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u
const dayFirst =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?(\p{L}+\.?),?\s+(?:de\s+)?(\d{4})(?!\d)/u
const inFigures = /(?<![\d.])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d.]\d)/u
const clock =
  /(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?(?![\p{L}]))?(?:\s*\(?(UTC|GMT)\s*([+-]\d{1,2})(?::?(\d{2}))?\)?|\s*\(?([A-Z]{1,4})\b\)?|\s*([+-]\d{2}:?\d{2}))?/iu

/** A date found in a line, and what of the line is not part of it. */
export interface FoundDate {
  /** A day (2023-09-25), or a day and time with its zone where the line states both. */
  date: string
  /** The line without the date and its time. */
  rest: string
}

/**
 * Finds the first date in a line. Nothing where there is none, where it does not exist, or where its figures may mean
 * two days (04/05/2023). A time without its zone is left out: it would be a guess.
 *
 * @example findDate('Sept. 25, 2023, 2:05 p.m. EDT') // { date: '2023-09-25T14:05-04:00', rest: ', ' }
 */
export function findDate(line: string): FoundDate | undefined {
  const iso = isoDate.exec(line)
  if (iso?.[1] !== undefined) {
    if (!isCalendarDate(iso[1])) return undefined
    const zone = iso[3]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    const date = iso[2] && zone ? `${iso[1]}T${iso[2]}${zone}` : iso[1]
    const rest = line.replace(iso[0], '')
    return iso[2] ? { date, rest } : addTime(date, rest)
  }
  const words = monthFirst.exec(line)
  const month = parseMonth(words?.[1] ?? '')
  if (words && month) return buildDate(line, words[0], Number(words[3]), month, Number(words[2]))
  const european = dayFirst.exec(line)
  const named = parseMonth(european?.[2] ?? '')
  if (european && named) return buildDate(line, european[0], Number(european[3]), named, Number(european[1]))
  const figures = inFigures.exec(line)
  if (!figures) return undefined
  const [first, second] = [Number(figures[1]), Number(figures[3])]
  // With stops the day comes first everywhere; with strokes it depends on the country.
  if (figures[2] === '.' || first > 12) return buildDate(line, figures[0], Number(figures[4]), second, first)
  if (second > 12 || first === second) return buildDate(line, figures[0], Number(figures[4]), first, second)
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
  if (!match) return { date, rest }
  const without = rest.replace(match[0], '')
  const afternoon = match[3]?.toLowerCase().startsWith('p')
  const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (afternoon ? 12 : 0)
  const zone = zoneOf(match)
  if (zone === undefined || hour > 23 || Number(match[2]) > 59) return { date, rest: without }
  return { date: `${date}T${String(hour).padStart(2, '0')}:${match[2]}${zone}`, rest: without }
}

function zoneOf(match: RegExpExecArray): string | undefined {
  const [, , , , , hours, minutes, letters, offset] = match
  if (hours !== undefined) {
    return `${hours[0]}${hours.slice(1).padStart(2, '0')}:${minutes ?? '00'}`
  }
  if (offset !== undefined) return offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  return letters === undefined ? undefined : zones[letters.toUpperCase()]
}

/**
 * A date where a text is one and nothing else.
 *
 * @example parseDateInWords('25 September 2023, 14:05 GMT') // '2023-09-25T14:05Z'
 */
export function parseDateInWords(text: string): string | undefined {
  const found = findDate(text)
  return found && isBesideDate(found.rest) ? found.date : undefined
}

const besideDate =
  /^(?:[\s,.;:|•·/()–—-]|(?:on|at|le|am|um|el|em|г|года|թ|uhr|local time|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\p{L}))*$/iu

/** Whether a text holds only what stands beside a date: weekdays, "at", commas, strokes. */
export function isBesideDate(text: string): boolean {
  return besideDate.test(text)
}
