import { findDate } from '../find-date.ts'
import { matchWords, wordStart } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import type { HtmlBlock } from './html-block.ts'

type PageDate = FieldValue<string> | undefined

/** In characters. A guess: a longer line is a paragraph. */
const maxLine = 120
/** "Published: 14.10.2031 19:05" */
const timeBehind = (labels: string): RegExp =>
  new RegExp(
    String.raw`${wordStart}${labels}\s*[:：]\s*(?<day>[\d./\s,-]{0,14}?)(?<time>\d{1,2}:\d{2})`,
    'iu',
  )
const publishedTime = timeBehind(matchWords('publishedLabels'))
const updatedTime = timeBehind(matchWords('updatedLabels'))
const localTime = /T(?<time>\d{2}:\d{2})[^Z+-]*(?<zone>Z|[+-]\d{2}:?\d{2})?$/u

/**
 * The printed time of publication, if the data gives the time of the last change as both. It has the zone of the data if the page
 * prints the time of the change as the data has it; otherwise the date of the data is in doubt.
 */
export function settlePublished(
  published: PageDate,
  updated: PageDate,
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): PageDate {
  if (!published || published.doubt !== undefined || published.value !== updated?.value) return published
  const stated = localTime.exec(published.value)?.groups
  const line = blocks.find(
    ({ text }) => text.length <= maxLine && publishedTime.test(text) && updatedTime.test(text),
  )
  if (!line || !stated) return published
  const first = publishedTime.exec(line.text)?.groups
  const change = updatedTime.exec(line.text)?.groups
  const time = first?.['time']?.padStart(5, '0')
  const day =
    findDate(spellNumericDates(first?.['day']?.trim() ?? '', language))?.date ??
    published.value.slice(0, 'YYYY-MM-DD'.length)
  if (time === stated['time'] && published.value.startsWith(day)) return published
  return change?.['time']?.padStart(5, '0') === stated['time']
    ? { value: `${day}T${time}${stated['zone'] ?? ''}`, from: 'the labelled date' }
    : { ...published, doubt: `the page prints another time: “${line.text}”` }
}
