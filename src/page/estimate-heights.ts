import type { Article, LocatedQuote } from '../article/article.ts'

/** How tall a line is and how many average Latin letters fit into it. */
export interface LineMeasure {
  height: number
  characters: number
}

/** What heights are estimated from: a page is built once, and read in every window or on every paper. */
export interface PageMeasures {
  /** Lines of the body. */
  text: LineMeasure
  /** Lines of a note. */
  note: LineMeasure
  /** Lines of the large note. */
  lead: LineMeasure
  /** Lines of a speaker's name above the words. */
  name: LineMeasure
  /** Space below a paragraph, above a heading, below a note, and between two joined notes. */
  gaps: { paragraph: number; heading: number; note: number; joined: number }
}

export type NoteSize = 'lead' | 'normal' | 'short'

type NotedQuote = Pick<LocatedQuote, 'parts' | 'speaker' | 'role' | 'said' | 'passages'>

/**
 * Estimates where each block of an article begins.
 *
 * @returns one distance from the top of the body per block, in the unit of `measures`
 */
export function estimateBlockTops(blocks: Article['blocks'], { text: line, gaps }: PageMeasures): number[] {
  let top = 0
  return blocks.map(({ kind, text }) => {
    const own = kind === 'heading' ? top + gaps.heading - gaps.paragraph : top
    top = own + countLines(text, line.characters) * line.height + gaps.paragraph
    return own
  })
}

/** Estimates where the line begins that a quotation's first passage begins in, in the unit of `measures`. */
export function estimatePassageTop(
  { passages: [passage] }: NotedQuote,
  blockTops: readonly number[],
  { text: line }: PageMeasures,
): number {
  const linesBefore = Math.floor((passage?.start ?? 0) / line.characters)
  return (blockTops[passage?.block ?? 0] ?? 0) + linesBefore * line.height
}

/** Estimates how tall a note is, the gap below it included, in the unit of `measures`. */
export function estimateNoteHeight(
  quote: NotedQuote,
  size: NoteSize,
  isJoined: boolean,
  { note, lead, name, gaps }: PageMeasures,
): number {
  const { speaker = '', role = '', said = '' } = quote
  const nameText = [speaker, role, said].filter((text) => text !== '').join(', ')
  const words = quote.parts.join(' … ')
  const line = size === 'lead' ? lead : note
  if (isJoined) return countLines(words, line.characters) * line.height + gaps.joined
  if (size === 'short') return countLines(`${speaker} ${words}`, note.characters) * note.height + gaps.note
  const nameHeight = countLines(nameText, name.characters) * name.height
  return nameHeight + countLines(words, line.characters) * line.height + gaps.note
}

/** Letters of these scripts are about twice as wide as Latin ones. */
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Estimates how many lines a text needs; at least one. */
export function countLines(text: string, charactersPerLine: number): number {
  const width = text.length + (text.match(wideLetter)?.length ?? 0)
  return Math.max(1, Math.ceil(width / charactersPerLine))
}
