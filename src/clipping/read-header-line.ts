import { findFurniture } from './find-furniture.ts'
import { type Byline, parseByline } from './parse-byline.ts'
import { findDate, isBesideDate } from './parse-date-in-words.ts'
import { type DateLine, parseDateLine } from './parse-date-line.ts'

/** What a line between headline and text says: who, when, or both. */
export interface HeaderLine {
  byline?: Byline
  dates?: DateLine
}

/**
 * Reads a byline, a line of dates, or both in one: "By Ida Marlow | Sept. 25, 2031 | 4 min read". Nothing where any part
 * of the line is something else.
 */
export function readHeaderLine(line: string): HeaderLine | undefined {
  const byline = parseByline(line)
  if (byline) return { byline }
  const dates = parseDateLine(line)
  if (dates) return { dates }
  const parts = line.split(/\s*[|•·]\s*|\s+[–—-]\s+/u).filter((part) => part !== '')
  if (parts.length > 1) {
    const read = parts.map((part) => readPart(part))
    if (read.every((part) => part !== undefined)) {
      const who = read.find((part) => part.byline)?.byline
      const when = Object.assign({}, ...read.flatMap((part) => part.dates ?? [])) as DateLine
      const said = Object.keys(when).length > 0
      if (who && said) return { byline: who, dates: when }
    }
  }
  return readTrailingDate(line)
}

const besideDateAtEnd =
  /(?:[\s,.;:|–—-]+(?:(?:published|posted|updated|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\p{L}))?)+$/iu

function readPart(part: string): HeaderLine | undefined {
  const dates = parseDateLine(part)
  if (dates) return { dates }
  const byline = parseByline(part, true)
  if (byline) return { byline }
  return findFurniture(part) === undefined ? undefined : {}
}

/** "By Ida Marlow, Sept. 25, 2031", "By Ida Marlow on Thursday, September 25th, 2031 at 11:08 a.m." */
function readTrailingDate(line: string): HeaderLine | undefined {
  const found = findDate(line)
  if (!found) return undefined
  const who = found.rest.replace(besideDateAtEnd, '')
  const byline = parseByline(who)
  return byline && !isBesideDate(who) ? { byline, dates: { published: found.date } } : undefined
}
