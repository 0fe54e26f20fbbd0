import type { QuoteSpan } from './found-quote.ts'
import { findDoubleMarks } from './marks/find-double-marks.ts'
import { findSingleMarks } from './marks/find-single-marks.ts'
import { pairMarks } from './marks/pair-marks.ts'
import type { QuotationMark } from './marks/quotation-mark.ts'
import { hasParagraphPerLine } from './tokenize-text.ts'

/**
 * Finds the text between quotation marks. Only the outermost pair counts. If a mark points the wrong way, its position
 * decides. An unclosed quotation ends with its paragraph; one that is re-opened in the next paragraph is another span.
 * Single marks count only in a text without double ones. Linear in the length of the text.
 *
 * @param text paragraphs, separated by blank lines
 * @param language BCP 47 tag; it decides whether „ “ and » « open or close
 */
export function findQuoteSpans(text: string, language: string): QuoteSpan[] {
  const spans = findSpans(text, language, findDoubleMarks)
  return spans.length > 0 ? spans : findSpans(text, language, findSingleMarks)
}

type FindMarks = (text: string, start: number, end: number, language: string) => QuotationMark[]

function findSpans(text: string, language: string, findMarks: FindMarks): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const paragraph = hasParagraphPerLine(text) ? /[^\n]+/g : /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g
  for (const match of text.matchAll(paragraph)) {
    const start = match.index
    const end = start + match[0].length
    for (const span of pairMarks(text, findMarks(text, start, end, language), end)) spans.push(span)
  }
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end).replace(htmlTag, '')))
}

/** An HTML tag in copied text. It contains no words. */
const htmlTag = /<\/?[a-z][^<>]*>/g
