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

/**
 * Formats a date of the frontmatter in a language. A time is given in its own zone, so that a day is the same for every
 * reader.
 *
 * @param language BCP 47
 * @example formatDate('2023-09-25', 'en-GB') // '25 September 2023'
 */
export function formatDate(value: string, language: string): string {
  if (isCalendarDate(value)) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00Z`),
    )
  }
  const offset = /[+-]\d{2}:\d{2}$/.exec(value)?.[0]
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: offset ?? 'UTC',
    timeZoneName: 'short',
  })
  return format.format(new Date(value))
}
