import { dropped, field } from '../block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { LineRule } from './survey-blocks.ts'

/** In characters. A guess: a longer line with a date is a sentence. */
const maxDateLine = 150

/**
 * What the lines are that are not in the element marked as the entry's content: those that print fields of the page's data,
 * and titles of other parts of the page. “By A and B” prints a field because it contains all of its names.
 */
export const decideOutsideContent: LineRule = (block, _index, { known }) => {
  const { content, printed = [], days = [] } = known
  if (!content || block.around.includes(content)) return undefined
  const words = normalizeWords(block.text)
  const repeated = printed.find(({ texts }) => {
    const values = texts.map(normalizeWords).filter((text) => text !== '')
    return values.length > 0 && values.every((value) => words.includes(value))
  })
  if (repeated) return field(repeated.field)
  if (block.text.length <= maxDateLine && days.some((day) => printsDay(block.text, day)))
    return field('published')
  return /^h[2-6]$/.test(block.tag) ? dropped('navigation') : undefined
}

/** Whether a text has the year and the day of an ISO 8601 date as numbers. The month is a word in many languages. */
function printsDay(text: string, date: string): boolean {
  const numbers = new Set(text.match(/\d+/g)?.map(Number))
  return numbers.has(Number(date.slice(0, 4))) && numbers.has(Number(date.slice(8, 10)))
}
