import type { Article, LocatedQuote } from '../article/article.ts'
import {
  countLines,
  estimateBlockTops,
  estimateNoteHeight,
  estimatePassageTop,
  type NoteSize,
  type PageMeasures,
} from './estimate-heights.ts'
import { findEndNotes } from './find-end-notes.ts'

/** How the note of one quotation is drawn beside the text. */
export interface NoteLayout {
  /** One quotation of an article leads and is large; a few words go on one line after the speaker's name. */
  size: NoteSize
  /** Continues the note above it, which is by the same speaker: no name, no gap. */
  isJoined: boolean
  /** Hidden until its passage is pointed at, because it would be drawn too far below its passage. */
  isFolded: boolean
  /** On the first of a row of folded notes: how many they are. The row is drawn as one line, “3 more”. */
  foldedCount?: number
  /** On paper: printed at the end of the article, because the margin has no room for it. */
  isAtEnd: boolean
}

type ScreenLayout = Omit<NoteLayout, 'isAtEnd'>

export type NoteQuote = Pick<
  LocatedQuote,
  'parts' | 'speaker' | 'role' | 'said' | 'weight' | 'lead' | 'passages'
>

/** Longer quotations are not set large: the note would be taller than a paragraph. Characters. A guess. */
const maxLeadLength = 240

/** Up to this many words are drawn on the line of the speaker's name. */
const maxShortWords = 3

/**
 * CSS px at normal text size, in a window of 1,100 px, between the narrowest with a side column (736 px) and the widest.
 */
const windowMeasures: PageMeasures = {
  text: { height: 28, characters: 64 },
  note: { height: 21, characters: 33 },
  lead: { height: 28, characters: 25 },
  name: { height: 21, characters: 36 },
  gaps: { paragraph: 14, heading: 42, note: 14, joined: 7 },
}

/** A row of folded notes: one line and a gap. */
const foldedRow = 35

/**
 * A note that would start further than this below its passage is folded. Lower, and crowded paragraphs hide most of their
 * notes; higher, and a note is out of sight of its passage. Of the 52 notes of the test article, which has them in 60
 * paragraphs, 31 are shown with 150 and 33 with 170.
 */
const maxDistance = 170

/**
 * Lays out the notes of an article: decides which note leads, which ones are joined, and which ones are folded because the
 * notes above them need the room. Notes are floats that stack, so the height of each one moves those after it.
 *
 * @returns one layout per quotation, in the same order
 */
export function layOutNotes(blocks: Article['blocks'], quotes: readonly NoteQuote[]): NoteLayout[] {
  const tops = estimateBlockTops(blocks, windowMeasures)
  const passageTops = quotes.map((quote) => estimatePassageTop(quote, tops, windowMeasures))
  const lead = findLead(quotes)
  let bottom = 0
  let row: ScreenLayout | undefined
  /** Whether a note that starts at `start` is close enough to its passage. There is none after the last one. */
  const isNear = (index: number, start: number): boolean =>
    start - (passageTops[index] ?? Number.POSITIVE_INFINITY) <= maxDistance
  const onScreen = quotes.map((quote, index): ScreenLayout => {
    const previous = quotes[index - 1]
    const isJoined = row === undefined && previous !== undefined && areJoined(previous, quote)
    const size = index === lead ? 'lead' : isShort(quote) ? 'short' : 'normal'
    const top = Math.max(passageTops[index] ?? 0, bottom)
    const ownBottom = top + estimateNoteHeight(quote, size, isJoined, windowMeasures)
    // A single note is not folded if the next one has room after it: the row would save nothing.
    if (isNear(index, top) || (row === undefined && isNear(index + 1, ownBottom))) {
      row = undefined
      bottom = ownBottom
      return { size, isJoined, isFolded: false }
    }
    const layout: ScreenLayout = { size, isJoined: false, isFolded: true }
    if (row) row.foldedCount = (row.foldedCount ?? 0) + 1
    else {
      row = layout
      row.foldedCount = 1
      bottom = top + foldedRow
    }
    return layout
  })
  const atEnd = findEndNotes(blocks, quotes, onScreen)
  return onScreen.map((layout, index) => ({ ...layout, isAtEnd: atEnd[index] ?? false }))
}

/** The quotation that the article marks as its lead, else the longest full sentence by a named speaker. */
function findLead(quotes: readonly NoteQuote[]): number {
  const marked = quotes.findIndex(({ lead }) => lead === true)
  if (marked !== -1) return marked
  let longest = -1
  let length = 0
  for (const [index, { weight, speaker, parts }] of quotes.entries()) {
    const own = parts.join(' ').length
    if (weight !== 'sentence' || speaker === undefined || own > maxLeadLength || own <= length) continue
    longest = index
    length = own
  }
  return longest
}

/** Also looks at the width, because some scripts write no spaces between words. */
function isShort({ parts }: NoteQuote): boolean {
  const [words = '', ...others] = parts
  if (others.length > 0 || words.trim().split(/\s+/).length > maxShortWords) return false
  return countLines(words, windowMeasures.note.characters) === 1
}

/** Whether two notes in a row are by one named speaker, beside the same block or the next one. */
function areJoined(previous: NoteQuote, quote: NoteQuote): boolean {
  const distance = (quote.passages[0]?.block ?? 0) - (previous.passages[0]?.block ?? 0)
  return (
    quote.speaker !== undefined &&
    quote.speaker === previous.speaker &&
    quote.role === previous.role &&
    quote.said === previous.said &&
    distance <= 1
  )
}
