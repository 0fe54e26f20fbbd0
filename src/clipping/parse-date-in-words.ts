import { isCalendarDate, isZonedDateTime } from '../article/article-date.ts'

const months: Readonly<Record<string, number>> = Object.fromEntries(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
)

const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  bst: '+01:00',
}

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const american = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const british = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month},?\\s+(\\d{4})\\b`, 'i')
const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/
const clock =
  /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?(?=\W|$)\s*(?:\(?([a-z]{1,4})\)?|([+-]\d{2}:?\d{2}))?/i

/**
 * Reads a date as people write it, with its time where the text gives the zone too: without a zone a time is nobody's
 * time, and only the day is kept. Days without a year, and 03/04/2023, are left alone: they say two things.
 *
 * @example parseDateInWords('Sept. 25, 2023, 2:05 p.m. EDT') // '2023-09-25T14:05-04:00'
 */
export function parseDateInWords(text: string): string | undefined {
  const machine = iso.exec(text)
  if (machine) return readIso(machine)
  const one = american.exec(text)
  const other = one ? undefined : british.exec(text)
  const [name, day, year] = one ? [one[1], one[2], one[3]] : [other?.[2], other?.[1], other?.[3]]
  const number = months[(name ?? '').toLowerCase().slice(0, 3)]
  if (number === undefined || day === undefined) return undefined
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isCalendarDate(date)) return undefined
  const rest = text.replace((one ?? other)?.[0] ?? '', ' ')
  const time = readClock(rest)
  return time !== undefined && isZonedDateTime(`${date}T${time}`) ? `${date}T${time}` : date
}

function readIso([, year, monthNumber, day, time, zone]: RegExpExecArray): string | undefined {
  const date = `${year}-${monthNumber}-${day}`
  if (!isCalendarDate(date)) return undefined
  if (time === undefined || zone === undefined) return date
  const whole = `${date}T${time}${zone === 'Z' ? zone : zone.replace(/^([+-]\d{2}):?/, '$1:')}`
  return isZonedDateTime(whole) ? whole : date
}

function readClock(text: string): string | undefined {
  const match = clock.exec(text)
  if (!match) return undefined
  const [, hours = '', minutes = '', half, zone, offset] = match
  const shift = zone === undefined ? offset?.replace(/^([+-]\d{2}):?/, '$1:') : zones[zone.toLowerCase()]
  if (shift === undefined) return undefined
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${minutes}${shift}`
}

const dateLine =
  /^\W*(?:(?:first\s+)?(?:published|posted|updated|last updated|modified|created)(?:\s+(?:on|at))?\W*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*)?/i

/** A line that is a date and nothing else, and whether it is that of an update. Nothing where the line says more. */
export function parseDateLine(line: string): { date: string; updated: boolean } | undefined {
  const date = parseDateInWords(line)
  if (date === undefined || line.length > 90) return undefined
  const rest = line
    .replace(dateLine, ' ')
    .replace(iso, ' ')
    .replace(american, ' ')
    .replace(british, ' ')
    .replace(clock, ' ')
    .replace(
      /\b(?:at|on|in|et|gmt|utc|est|edt|pst|pdt|cet|local time|time|published|updated|[ap]\.?m\.?)\b/gi,
      ' ',
    )
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : { date, updated: /updated|modified/i.test(line) }
}
