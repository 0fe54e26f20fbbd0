import { listClippingWords } from '../languages/find-language.ts'
import { findDate, isBesideDate } from './find-date.ts'
import { collectWords, formatAlternatives, matchWords } from './language-words.ts'

/** The dates that a line states. */
export interface DateLine {
  published?: string
  updated?: string
  /** The line states a time of day without a day: "Updated 3:14 PM". */
  timeOnly?: true
}

const dayPreposition = String.raw`\s+${matchWords('dayPrepositions')}`
const publishedLabel = new RegExp(
  String.raw`^${matchWords('publishedLabels')}(?:${dayPreposition})?\s*[:：]?\s*`,
  'iu',
)
const updatedLabels = matchWords('updatedLabels')
/** The first words of labels like "last updated", whose second word is a label too. */
const labelStarts = formatAlternatives(
  collectWords('updatedLabels', 'publishedLabels').flatMap(
    (label) => label.split(' ').slice(0, -1).join(' ') || [],
  ),
)
const updatedLabel = new RegExp(
  String.raw`^${updatedLabels}(?:${dayPreposition}|\s+${matchWords('timePrepositions')})?\s*[:：]?\s*`,
  'iu',
)
/** Between dates: a vertical bar or a dot, or the label of the second date. */
const separator = new RegExp(
  String.raw`\s*[|•·]\s*|\s+[–—-]\s+(?=\p{L}{2})|(?<![\s,;(]|${labelStarts})[\s,;(]+(?=${updatedLabels}(?!\p{L})|${matchWords('publishedLabels')}\s*[:：])`,
  'iu',
)
const timeAlone = /^\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\.?$/iu
const readingTimes = listClippingWords().flatMap(({ words }) => words.readingTimes)
const relativeDates = listClippingWords().flatMap(({ words }) => words.relativeDates)

/** A guess: a line with more parts than these is a list of something else. */
const maxParts = 4

/**
 * Parses a line of dates: "Sept. 25, 2023", "Published 25 September 2023 | Updated 26 September 2023, 14:05 GMT",
 * "Updated 3:14 PM". Returns `undefined` if the line says anything else, or if a date in it does not exist.
 */
export function parseDateLine(line: string): DateLine | undefined {
  const parts = line
    .replace(/\s+/g, ' ')
    .split(separator)
    .map((part) => part.replace(/[)\s]+$/, '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !readingTimes.some((form) => form.test(part)))
  if (parts.length === 0 || parts.length > maxParts) return undefined
  const dates: DateLine = {}
  for (const part of parts) {
    const bare = part.replace(updatedLabel, '').replace(publishedLabel, '').trim()
    const found = findDate(bare)
    if (found && isBesideDate(found.rest)) {
      if (updatedLabel.test(part)) dates.updated ??= found.date
      else if (dates.published === undefined) dates.published = found.date
      else return undefined
    } else if (timeAlone.test(bare) || relativeDates.some((form) => form.test(bare))) dates.timeOnly = true
    else return undefined
  }
  return dates
}

const timeLine = /^\d{1,2}[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\.?)?(?:\s*\p{Lu}[\p{L}.’-]*){0,4}$/iu
/** A guess: fewer lines with a time are those of the article itself. */
const manyTimes = 3

/** Finds the lines of a live blog that are the times of its entries ("18:42", "17:05 Ida Marlow"): none if it is not one. */
export function findBlogTimes<Line extends { text: string }>(lines: readonly Line[]): Set<Line> {
  const times = lines.filter(({ text }) => timeLine.test(text))
  return new Set(times.length >= manyTimes ? times : [])
}
