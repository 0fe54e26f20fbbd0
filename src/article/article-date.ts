/** A date written YYYY-MM-DD (ISO 8601). The day may not exist: `isCalendarDate` checks that too. */
export const calendarDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** A date and time with time zone (RFC 3339; seconds optional). */
export const zonedDateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** Whether a text is a date that exists, written YYYY-MM-DD. */
export function isCalendarDate(value: string): boolean {
  const match = calendarDatePattern.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Whether a text is a time on a date that exists, with its time zone.
 *
 * @example isZonedDateTime('2023-09-25T18:30+04:00') // true
 */
export function isZonedDateTime(value: string): boolean {
  const match = zonedDateTimePattern.exec(value)
  return match?.[1] !== undefined && isCalendarDate(match[1])
}

const hour = 3_600_000 // milliseconds

/** A date begins first at UTC+14 (Kiribati), 14 hours before it begins in UTC. */
const earliestStart = -14 * hour
/** A date ends last at UTC-12 (Baker Island), 36 hours after it began in UTC. */
const latestEnd = 36 * hour

/**
 * Whether the first date is earlier than the second in every time zone. A date without a time has no zone, so it counts
 * as the whole range from UTC+14 to UTC-12.
 *
 * @example isSurelyEarlier('2023-09-24', '2023-09-25') // true
 */
export function isSurelyEarlier(first: string, second: string): boolean {
  if (isCalendarDate(first) && isCalendarDate(second)) return first < second
  const firstEnd = Date.parse(first) + (isCalendarDate(first) ? latestEnd : 0)
  const secondStart = Date.parse(second) + (isCalendarDate(second) ? earliestStart : 0)
  return firstEnd < secondStart
}

/** Formatters by language and options. Making one takes longer than formatting a hundred dates with it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function findFormatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join()}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, options)
  formatters.set(key, formatter)
  return formatter
}

/** Returns the start of a day for a formatter whose time zone is UTC. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00Z`)
}

/** Returns the time zone that a time is written in, as `Intl` names it. */
function findTimeZone(value: string): string {
  return /[+-]\d{2}:\d{2}$/.exec(value)?.[0] ?? 'UTC'
}

/**
 * Formats a date of the frontmatter in a language. A time is given in its own zone, so that a day is the same for every
 * reader.
 *
 * @param language BCP 47
 * @example formatDate('2023-09-25', 'en-GB') // '25 September 2023'
 */
export function formatDate(value: string, language: string): string {
  if (isCalendarDate(value)) {
    return findFormatter(language, { dateStyle: 'long', timeZone: 'UTC' }).format(startOfDay(value))
  }
  return findFormatter(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: findTimeZone(value),
    timeZoneName: 'short',
  }).format(new Date(value))
}

/**
 * Returns the day of a date of the frontmatter, as YYYY-MM-DD. The day of a time is that of its own zone.
 *
 * @example findDay('2023-09-25T01:30+04:00') // '2023-09-25'
 */
export function findDay(value: string): string {
  return value.slice(0, 10)
}

/** How long a formatted day is: with its weekday, with the name of its month, or as short as in a table. */
export type DayLength = 'full' | 'long' | 'medium'

/**
 * Formats the day of a date of the frontmatter in a language. A time is left out.
 *
 * @example formatDay('2023-09-25T18:30+04:00', 'full', 'en-GB') // 'Monday 25 September 2023'
 */
export function formatDay(value: string, length: DayLength, language: string): string {
  return findFormatter(language, { dateStyle: length, timeZone: 'UTC' }).format(startOfDay(findDay(value)))
}

/** Formats the year of a date of the frontmatter in a language. */
export function formatYear(value: string, language: string): string {
  return findFormatter(language, { year: 'numeric', timeZone: 'UTC' }).format(startOfDay(findDay(value)))
}

/**
 * Formats the days from one date of the frontmatter to another. Two dates of one day are that day.
 *
 * @example formatDayRange('2023-09-25', '2023-09-27', 'en-GB') // '25–27 September 2023'
 */
export function formatDayRange(first: string, last: string, language: string): string {
  const formatter = findFormatter(language, { dateStyle: 'long', timeZone: 'UTC' })
  return formatter.formatRange(startOfDay(findDay(first)), startOfDay(findDay(last)))
}

/**
 * Formats the time of a date of the frontmatter in its own zone, which is named. Returns `undefined` for a date without a
 * time.
 *
 * @example formatTime('2023-09-25T18:30+04:00', 'en-GB') // '18:30 GMT+4'
 */
export function formatTime(value: string, language: string): string | undefined {
  if (isCalendarDate(value)) return undefined
  return findFormatter(language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: findTimeZone(value),
    timeZoneName: 'short',
  }).format(new Date(value))
}
