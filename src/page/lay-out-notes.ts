import type { Article, LocatedQuote } from '../article/article.ts'

/** How the note of one quotation is drawn beside the text. */
export interface NoteLayout {
  /** One quotation of an article leads and is large; a few words go on one line after the speaker's name. */
  size: 'lead' | 'normal' | 'short'
  /** Continues the note above it, which is by the same speaker: no name, no gap. */
  isJoined: boolean
  /** Hidden until its passage is pointed at, because it would be drawn too far below its passage. */
  isFolded: boolean
  /** On the first of a row of folded notes: how many they are. The row is drawn as one line, “3 more”. */
  foldedCount?: number
}

export type NoteQuote = Pick<
  LocatedQuote,
  'parts' | 'speaker' | 'role' | 'said' | 'weight' | 'lead' | 'passages'
>

/** Longer quotations are not set large: the note would be taller than a paragraph. Characters. A guess. */
const maxLeadLength = 240

/** Up to this many words are drawn on the line of the speaker's name. */
const maxShortWords = 3

/*
 * A page is built once and read at every width, so distances are estimated. The unit is CSS px at normal text size. The
 * figures are those of a window of 1,100 px, between the narrowest with a side column (736 px) and the widest.
 */
const textLine = { height: 28, characters: 64 }
const noteLine = { height: 21, characters: 33 }
const leadLine = { height: 28, characters: 25 }
const nameLine = { height: 21, characters: 36 }
const paragraphGap = 14
const headingGap = 42
const noteGap = 14
const joinedGap = 7
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
  const tops = estimateBlockTops(blocks)
  const passageTops = quotes.map(({ passages: [first] }) => {
    const linesBefore = Math.floor((first?.start ?? 0) / textLine.characters)
    return (tops[first?.block ?? 0] ?? 0) + linesBefore * textLine.height
  })
  const lead = findLead(quotes)
  let bottom = 0
  let row: NoteLayout | undefined
  /** Whether a note that starts at `start` is close enough to its passage. There is none after the last one. */
  const isNear = (index: number, start: number): boolean =>
    start - (passageTops[index] ?? Number.POSITIVE_INFINITY) <= maxDistance
  return quotes.map((quote, index) => {
    const previous = quotes[index - 1]
    const isJoined = row === undefined && previous !== undefined && areJoined(previous, quote)
    const size = index === lead ? 'lead' : isShort(quote) ? 'short' : 'normal'
    const top = Math.max(passageTops[index] ?? 0, bottom)
    const ownBottom = top + estimateNoteHeight(quote, size, isJoined)
    // A single note is not folded if the next one has room after it: the row would save nothing.
    if (isNear(index, top) || (row === undefined && isNear(index + 1, ownBottom))) {
      row = undefined
      bottom = ownBottom
      return { size, isJoined, isFolded: false }
    }
    const layout: NoteLayout = { size, isJoined: false, isFolded: true }
    if (row) row.foldedCount = (row.foldedCount ?? 0) + 1
    else {
      row = layout
      row.foldedCount = 1
      bottom = top + foldedRow
    }
    return layout
  })
}

function estimateBlockTops(blocks: Article['blocks']): number[] {
  let top = 0
  return blocks.map(({ kind, text }) => {
    const own = kind === 'heading' ? top + headingGap - paragraphGap : top
    top = own + countLines(text, textLine.characters) * textLine.height + paragraphGap
    return own
  })
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
  return countLines(words, noteLine.characters) === 1
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

function estimateNoteHeight(quote: NoteQuote, size: NoteLayout['size'], isJoined: boolean): number {
  const { speaker = '', role = '', said = '' } = quote
  const name = [speaker, role, said].filter((text) => text !== '').join(', ')
  const words = quote.parts.join(' … ')
  const line = size === 'lead' ? leadLine : noteLine
  if (isJoined) return countLines(words, line.characters) * line.height + joinedGap
  if (size === 'short')
    return countLines(`${speaker} ${words}`, noteLine.characters) * noteLine.height + noteGap
  const nameHeight = countLines(name, nameLine.characters) * nameLine.height
  return nameHeight + countLines(words, line.characters) * line.height + noteGap
}

/** Letters of these scripts are about twice as wide as Latin ones. */
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

function countLines(text: string, charactersPerLine: number): number {
  const width = text.length + (text.match(wideLetter)?.length ?? 0)
  return Math.max(1, Math.ceil(width / charactersPerLine))
}
