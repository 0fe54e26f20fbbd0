import { isCalendarDate } from '../../article/article-date.ts'
import type { FieldValue } from '../parsed-clipping.ts'

/** "/2031/10/14/", "/2031-10-14-": the day in an address. */
const inAddress = /[/_-](\d{4})[/_-](\d{2})[/_-](\d{2})(?=[/_.-]|$)/u
/** Tags with the day that the server sent the file: that may be the day that the page was saved. */
const fileDates = /^meta (?:last-modified|lastmod)$/

/**
 * The day of publication of a page that states none, in doubt: the day in its address, or the day it was changed. Returns
 * `undefined` if it has neither.
 */
export function guessPublished(
  address: string | undefined,
  updated: FieldValue<string> | undefined,
): FieldValue<string> | undefined {
  const [, year, month, day] = inAddress.exec(URL.parse(address ?? '')?.pathname ?? '') ?? []
  const value = `${year}-${month}-${day}`
  if (day !== undefined && isCalendarDate(value))
    return { value, from: 'the page’s address', doubt: 'only the address of the page has this day' }
  return updated && !fileDates.test(updated.from)
    ? { ...updated, doubt: 'the page says only that it was changed that day' }
    : undefined
}
