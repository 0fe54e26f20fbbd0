const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/
const zonedDateTime =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** Whether a text is a day that exists, written YYYY-MM-DD (ISO 8601). */
export function isCalendarDate(value: string): boolean {
  const match = calendarDate.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether a text is a time on a day that exists, with its zone: 2023-09-25T18:30+04:00 (RFC 3339, seconds optional). */
export function isZonedDateTime(value: string): boolean {
  const match = zonedDateTime.exec(value)
  return match?.[1] !== undefined && isCalendarDate(match[1])
}

const hour = 3_600_000

/**
 * Whether one date of the frontmatter is earlier than another wherever on earth a day without a time was meant (UTC+14 to
 * UTC-12).
 *
 * @example isSurelyEarlier('2023-09-24', '2023-09-25') // true
 */
export function isSurelyEarlier(one: string, other: string): boolean {
  if (isCalendarDate(one) && isCalendarDate(other)) return one < other
  const latest = isCalendarDate(one) ? Date.parse(one) + 36 * hour : Date.parse(one)
  const earliest = isCalendarDate(other) ? Date.parse(other) - 14 * hour : Date.parse(other)
  return latest < earliest
}

/**
 * A date of the frontmatter as its reader writes it, in the zone it was given in: a day stays that day everywhere.
 *
 * @example formatDate('2023-09-25', 'en-GB') // '25 September 2023'
 */
export function formatDate(value: string, language: string): string {
  if (isCalendarDate(value)) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00Z`),
    )
  }
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(value)?.[0] ?? 'Z'
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone === 'Z' ? 'UTC' : zone,
    timeZoneName: 'short',
  })
  return format.format(new Date(value))
}
