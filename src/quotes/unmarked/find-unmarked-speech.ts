import type { FinderWords } from '../../languages/finder-words.ts'
import type { QuoteSpan } from '../found-quote.ts'
import { findDashSpeech } from './find-dash-speech.ts'
import { findInterviewLines } from './find-interview-lines.ts'
import type { Paragraph } from './paragraph.ts'

/**
 * Finds speech that has no quotation marks but a sign at the start of its paragraph: a dash, or the label of an interview.
 * Linear in the length of the text.
 */
export function findUnmarkedSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
  words: FinderWords,
): QuoteSpan[] {
  return [...findDashSpeech(text, paragraphs, words), ...findInterviewLines(text, paragraphs, words)].sort(
    (one, other) => one.start - other.start,
  )
}
