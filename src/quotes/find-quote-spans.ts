import { findFinderWords } from '../languages/find-language.ts'
import type { FinderWords } from '../languages/finder-words.ts'
import type { QuoteSpan } from './found-quote.ts'
import { findDoubleMarks } from './marks/find-double-marks.ts'
import { findSingleMarks } from './marks/find-single-marks.ts'
import { pairMarks } from './marks/pair-marks.ts'
import type { QuotationMark } from './marks/quotation-mark.ts'
import { hasParagraphPerLine } from './tokenize-text.ts'
import { findBlockQuotations, readBlockquotes } from './unmarked/find-block-quotations.ts'
import { findUnmarkedSpeech } from './unmarked/find-unmarked-speech.ts'
import type { Paragraph } from './unmarked/paragraph.ts'

/**
 * Finds the text between quotation marks. Only the outermost pair counts. If a mark points the wrong way, its position
 * decides. An unclosed quotation ends with its paragraph; one that is re-opened in the next paragraph is another span.
 * Single marks count only in a text without double ones. Speech without marks counts after a dash or the label of an
 * interview, and in a block quotation that contains no other speech. Linear in the length of the text.
 *
 * @param text paragraphs, separated by blank lines
 * @param language BCP 47 tag; it decides whether „ “ and » « open or close
 * @param blockquotes the paragraphs of block quotations, if that is known; otherwise the signs of its lines decide
 */
export function findQuoteSpans(
  text: string,
  language: string,
  blockquotes?: readonly Paragraph[],
): QuoteSpan[] {
  const words = findFinderWords(language)
  const paragraphs = findParagraphs(text)
  const doubleSpans = findSpans(text, paragraphs, words, findDoubleMarks)
  const spans = doubleSpans.length > 0 ? doubleSpans : findSpans(text, paragraphs, words, findSingleMarks)
  const unmarked = findUnmarkedSpeech(text, paragraphs, words)
  const speech = unmarked.length === 0 ? spans : joinSpans(spans, unmarked)
  const blocks = blockquotes ? readBlockquotes(text, blockquotes) : findBlockQuotations(text, words)
  return blocks.length === 0 ? speech : addBlocks(speech, blocks)
}

/** Adds the block quotations in which no other speech was found: an account in a block quotes others by itself. */
function addBlocks(speech: readonly QuoteSpan[], blocks: readonly QuoteSpan[]): QuoteSpan[] {
  let at = 0
  const free = blocks.filter(({ outerStart, outerEnd }) => {
    while (at < speech.length && (speech[at]?.outerEnd ?? 0) <= outerStart) at++
    return (speech[at]?.outerStart ?? Number.POSITIVE_INFINITY) >= outerEnd
  })
  return [...speech, ...free].sort((one, other) => one.start - other.start)
}

/** Returns all spans in order. Quotation marks inside speech without marks belong to it. */
function joinSpans(spans: readonly QuoteSpan[], unmarked: readonly QuoteSpan[]): QuoteSpan[] {
  let at = 0
  const outside = spans.filter((span) => {
    while (at < unmarked.length && (unmarked[at]?.end ?? 0) <= span.outerStart) at++
    return (unmarked[at]?.start ?? Number.POSITIVE_INFINITY) >= span.outerEnd
  })
  return [...outside, ...unmarked].sort((one, other) => one.start - other.start)
}

/** Lines without an empty line between them. The search for an empty line ends with the line, so that it is linear. */
export const wrappedParagraph = /[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*/g

function findParagraphs(text: string): Paragraph[] {
  const paragraph = hasParagraphPerLine(text) ? /[^\n]+/g : wrappedParagraph
  return [...text.matchAll(paragraph)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

type FindMarks = (text: string, start: number, end: number, words: FinderWords) => QuotationMark[]

function findSpans(
  text: string,
  paragraphs: readonly Paragraph[],
  words: FinderWords,
  findMarks: FindMarks,
): QuoteSpan[] {
  const spans = paragraphs.flatMap(({ start, end }) =>
    pairMarks(text, findMarks(text, start, end, words), end),
  )
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end).replace(htmlTag, '')))
}

/** An HTML tag in copied text. It contains no words. */
const htmlTag = /<\/?[a-z][^<>]*>/g
