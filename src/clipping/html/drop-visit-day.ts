import { dropped, isField } from '../block.ts'
import { matchWords, wordEnd, wordStart } from '../language-words.ts'
import { findHeadlineLine } from './header-lines.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'
import { todayNames } from './read-date-beside.ts'

const weekday = new RegExp(`${wordStart}${matchWords('weekdays')}${wordEnd}`, 'iu')
/** In elements. A guess: the header of an article is in an element so near around its date. */
const maxShared = 4

/**
 * Drops the day of the visit, which some pages show above the article: a date in an element called after a clock, or one with a
 * weekday that is in no element with the headline. Drops nothing if the page has no other date above its text.
 */
export function dropVisitDay(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const head = findHeadlineLine(blocks)
  const dates = blocks.slice(0, Math.max(head, 0)).filter(isDate)
  const title = blocks[head]
  const visits = dates.filter((line) => isOfVisit(line, title))
  const isOther = dates.length > visits.length
  return isOther && visits.length > 0
    ? blocks.map((block) =>
        visits.includes(block) ? { ...block, fate: dropped('outside the article') } : block,
      )
    : blocks
}

function isDate(block: HtmlBlock): boolean {
  return isField(block, 'published')
}

function isOfVisit(block: HtmlBlock, title: HtmlBlock | undefined): boolean {
  if (isCalled(block, todayNames, 2)) return true
  const isShared = block.around
    .slice(0, maxShared)
    .some((element) => element.tag !== 'body' && title?.around.includes(element) === true)
  return weekday.test(block.text) && !isShared
}
