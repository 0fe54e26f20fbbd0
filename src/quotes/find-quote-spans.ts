import type { QuoteSpan } from './found-quote.ts'
import { findDoubleMarks } from './marks/find-double-marks.ts'
import { findSingleMarks } from './marks/find-single-marks.ts'
import { pairMarks } from './marks/pair-marks.ts'
import type { QuotationMark } from './marks/quotation-mark.ts'
import { breaksLines } from './tokenize-text.ts'

/**
 * Finds what stands between quotation marks: the outermost pair counts. Marks that point the wrong way are read by their
 * place, unclosed quotations end with their paragraph, and one that is re-opened in the next paragraph is a span of its
 * own. Single marks count only in a text that has no double ones. Linear in the text's length.
 *
 * @param text paragraphs with a blank line between them
 * @param language BCP 47; it tells which way „ “ and » « point
 */
export function findQuoteSpans(text: string, language: string): QuoteSpan[] {
  const spans = findSpans(text, language, findDoubleMarks)
  return spans.length > 0 ? spans : findSpans(text, language, findSingleMarks)
}

type FindMarks = (text: string, start: number, end: number, language: string) => QuotationMark[]

function findSpans(text: string, language: string, findMarks: FindMarks): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const paragraph = breaksLines(text) ? /[^\n]+/g : /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g
  for (const match of text.matchAll(paragraph)) {
    const start = match.index
    const end = start + match[0].length
    for (const span of pairMarks(text, findMarks(text, start, end, language), end)) spans.push(span)
  }
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end).replace(tag, '')))
}

/** A tag that was copied along: no words. */
const tag = /<\/?[a-z][^<>]*>/g
