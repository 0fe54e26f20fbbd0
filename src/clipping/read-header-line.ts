import { findDate, isBesideDate } from './find-date.ts'
import { findFurniture } from './find-furniture.ts'
import { matchWords } from './language-words.ts'
import { type Byline, parseByline } from './parse-byline.ts'
import { type DateLine, parseDateLine } from './parse-date-line.ts'

/** What a line between headline and text states: authors, dates, or both. */
export interface HeaderLine {
  byline?: Byline
  dates?: DateLine
}

/**
 * Reads a byline, a line of dates, or both in one line: "By Ida Marlow | Sept. 25, 2031 | 4 min read". Returns `undefined`
 * if any part of the line is something else.
 */
export function readHeaderLine(line: string): HeaderLine | undefined {
  const byline = parseByline(line)
  if (byline) return { byline }
  const dates = parseDateLine(line)
  if (dates) return { dates }
  const parts = line.split(/\s*[|•·]\s*|\s+(?:[–—-]|\/\/)\s+/u).filter((part) => part !== '')
  const read = parts.map(readPart)
  if (parts.length > 1 && read.every((part) => part !== undefined)) {
    const found = read.find((part) => part.byline)?.byline
    const joined: DateLine = Object.assign({}, ...read.flatMap((part) => part.dates ?? []))
    if (found && Object.keys(joined).length > 0) return { byline: found, dates: joined }
  }
  return readTrailingDate(line)
}

/** A part of a line. Furniture between the parts ("4 min read") says nothing, and is no reason to refuse the line. */
function readPart(part: string): HeaderLine | undefined {
  const dates = parseDateLine(part)
  if (dates) return { dates }
  const byline = parseByline(part, true)
  if (byline) return { byline }
  return findFurniture(part) === undefined ? undefined : {}
}

const separators = String.raw`[\s,.;:|–—-]`
/** Separators and words between a name and its date. The lookbehinds keep the search linear in the line's length. */
const beforeDate = new RegExp(
  String.raw`(?<!${separators})${separators}(?:${separators}|(?<=${separators})${matchWords('wordsBeforeBylineDate', 'weekdays')}(?!\p{L}))*$`,
  'iu',
)

/** "By Ida Marlow, Sept. 25, 2031", "By Ida Marlow on Thursday, September 25th, 2031 at 11:08 a.m." */
function readTrailingDate(line: string): HeaderLine | undefined {
  const found = findDate(line)
  if (!found) return undefined
  const names = found.rest.replace(beforeDate, '')
  const byline = parseByline(names)
  return byline && !isBesideDate(names) ? { byline, dates: { published: found.date } } : undefined
}
