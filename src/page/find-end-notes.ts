import type { Article, LocatedQuote } from '../article/article.ts'
import {
  estimateBlockTops,
  estimateNoteHeight,
  estimatePassageTop,
  type NoteSize,
  type PageMeasures,
} from './estimate-heights.ts'

/** What decides how tall a note is. */
interface SizedNote {
  size: NoteSize
  isJoined: boolean
}

type NotedQuote = Pick<LocatedQuote, 'parts' | 'speaker' | 'role' | 'said' | 'passages'>

/**
 * Points, on Letter. On A4 lines are shorter and the text is taller, so its notes have more room than estimated. Both leave
 * the side column 48 mm.
 */
const paperMeasures: PageMeasures = {
  text: { height: 13.5, characters: 76 },
  note: { height: 10.5, characters: 36 },
  lead: { height: 13, characters: 29 },
  name: { height: 10, characters: 40 },
  gaps: { paragraph: 6.75, heading: 20.25, note: 4.25, joined: 4.25 },
}

/**
 * A note that would begin further than this below its passage goes to the end of the article. Points: four lines of the text.
 * The style sheet keeps a paragraph and its notes on one page, so a note far below its paragraph would leave a hole of that
 * height at the foot of a page.
 */
const maxDistance = 54

/**
 * Finds the notes that are printed at the end of the article and not in the margin, because the notes above them need the
 * room. A joined note, which has no name of its own, follows the note that it continues.
 *
 * @param notes one per quotation
 * @returns one answer per quotation, in the same order
 */
export function findEndNotes(
  blocks: Article['blocks'],
  quotes: readonly NotedQuote[],
  notes: readonly SizedNote[],
): boolean[] {
  const tops = estimateBlockTops(blocks, paperMeasures)
  let bottom = 0
  let isPreviousAtEnd = false
  return quotes.map((quote, index) => {
    const { size, isJoined } = notes[index] ?? { size: 'normal', isJoined: false }
    const passageTop = estimatePassageTop(quote, tops, paperMeasures)
    const top = Math.max(passageTop, bottom)
    const isAtEnd = isJoined ? isPreviousAtEnd : top - passageTop > maxDistance
    if (!isAtEnd) bottom = top + estimateNoteHeight(quote, size, isJoined, paperMeasures)
    isPreviousAtEnd = isAtEnd
    return isAtEnd
  })
}
