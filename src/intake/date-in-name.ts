import { isCalendarDate } from '../article/article-date.ts'

/** Year, month and day, with one sign between them or none; no other digit right before or after them. */
const datePattern = /(?<!\d)(1[5-9]\d\d|2\d{3})([-_./ ]?)(\d\d)\2(\d\d)(?!\d)/g

/**
 * Finds the date in a file's name or path. Returns `undefined` if there is none, or if there are two different ones.
 *
 * @example findDateInName('1994-03-01-boat.txt') // '1994-03-01'
 */
export function findDateInName(file: string): string | undefined {
  const dates = new Set(
    [...file.replaceAll('\\', '/').matchAll(datePattern)]
      .map(([, year, , month, day]) => `${year}-${month}-${day}`)
      .filter(isCalendarDate),
  )
  return dates.size === 1 ? [...dates][0] : undefined
}
