import { isCalendarDate } from '../article/article-date.ts'

/**
 * Returns a date of the frontmatter as the instant that feeds and ninjs require (RFC 3339). Neither has dates without a
 * time, so a date is given as the moment it begins in UTC.
 *
 * @example formatInstant('2031-11-04') // '2031-11-04T00:00:00Z'
 */
export function formatInstant(date: string): string {
  if (isCalendarDate(date)) return `${date}T00:00:00Z`
  // Seconds are optional in the frontmatter, but not in RFC 3339.
  return date.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00')
}
