import { isCalendarDate } from '../../article/article-date.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { findHeadlineLine } from './header-lines.ts'
import type { HtmlBlock } from './html-block.ts'

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

/** "17.7.31" or "7/17/31" */
const shortDay = /^\D{0,12}?(\d{1,2})[./](\d{1,2})[./](\d{2})\D{0,12}$/u
/** "/2031/07/": the month in an address. */
const monthInAddress = /\/(20\d{2})\/(\d{2})\//u
/** In lines. A guess: a blog prints the day so near to the title of its entry. */
const maxApart = 3

/**
 * Reads a day with a year of two figures near the headline, if the page’s address has the same year, and one of the other two
 * numbers as the month. Returns `undefined` if there is none.
 */
export function readShortDay(
  blocks: readonly HtmlBlock[],
  address: string | undefined,
): FieldValue<string> | undefined {
  const [, year = '', month = ''] = monthInAddress.exec(URL.parse(address ?? '')?.pathname ?? '') ?? []
  const head = findHeadlineLine(blocks)
  const near = head < 0 || year === '' ? [] : blocks.slice(Math.max(0, head - maxApart), head + 1 + maxApart)
  for (const { text } of near) {
    const [, first = '', second = '', short] = shortDay.exec(text) ?? []
    const day = [first, second].map((figures) => figures.padStart(2, '0'))
    if (short === undefined || !year.endsWith(short) || !day.includes(month)) continue
    const value = `${year}-${month}-${day[0] === month ? day[1] : day[0]}`
    if (isCalendarDate(value)) return { value, from: 'the date beside the headline' }
  }
  return undefined
}
