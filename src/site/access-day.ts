import { randomUUID } from 'node:crypto'
import { type CitationData, citationStyles } from '../citation/citation-style.ts'
import { toCslDate } from '../citation/csl-item.ts'
import { formatAccessDay } from '../citation/format-citations.ts'

/*
 * Pages that show the day of the build, on which an article was read, are the same on every day but for a few bytes. Astro draws
 * them with marks in the place of the day. A mark is filled in when the page is written, and where it was is kept with the page,
 * so that the next day needs only other bytes in the same places.
 */

/** The form of a day: as ISO 8601, or as a style of citations prints it. */
const dayForms = ['iso', ...citationStyles.map(({ id }) => id)] as const
export type DayForm = (typeof dayForms)[number]

/** The day of a build. It survives a copy to a thread. */
export interface AccessDay {
  /** What every mark begins with. It is random, so no article has it in its words. */
  mark: string
  /** The day in each form, in the order of `dayForms`. */
  texts: readonly string[]
}

/** Where a page shows the day: the first byte, how many bytes, and the number of the form. */
export type DayPlace = readonly [start: number, length: number, form: number]

/** A page that shows the day, and where. */
export interface DatedPage {
  html: Uint8Array
  places: DayPlace[]
}

/** @param accessed YYYY-MM-DD */
export function makeAccessDay(accessed: string, citationData: CitationData): AccessDay {
  const days = formatAccessDay(toCslDate(accessed), citationData)
  return {
    mark: randomUUID(),
    texts: dayForms.map((form) => (form === 'iso' ? accessed : (days.get(form) ?? ''))),
  }
}

/** Returns a mark: what a page has in the place of the day until it is written. */
export function markDay({ mark }: Pick<AccessDay, 'mark'>, form: DayForm): string {
  return `${mark}${dayForms.indexOf(form)}`
}

/** Fills in the marks of a page. */
export function fillMarks(html: string, { mark, texts }: AccessDay): DatedPage {
  const [first = '', ...others] = html.split(mark)
  // A mark ends with one digit, the number of its form.
  const parts = [first, ...others.map((part) => part.slice(1))].map((part) => Buffer.from(part))
  return joinParts(
    parts,
    others.map((part) => Number(part[0])),
    texts,
  )
}

/** Returns a page as it is on another day. */
export function changeDay({ html, places }: DatedPage, { texts }: Pick<AccessDay, 'texts'>): DatedPage {
  const ends = [0, ...places.map(([start, length]) => start + length)]
  const parts = ends.map((end, index) => html.subarray(end, places[index]?.[0]))
  return joinParts(
    parts,
    places.map(([, , form]) => form),
    texts,
  )
}

/** Puts the day between the parts of a page. */
function joinParts(
  parts: readonly Uint8Array[],
  forms: readonly number[],
  texts: readonly string[],
): DatedPage {
  const joined: Uint8Array[] = []
  const places: DayPlace[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    joined.push(part)
    length += part.length
    const form = forms[index]
    if (form === undefined) continue
    const day = Buffer.from(texts[form] ?? '')
    joined.push(day)
    places.push([length, day.length, form])
    length += day.length
  }
  return { html: Buffer.concat(joined), places }
}
