import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote } from './found-quote.ts'
export function findQuotes(text: string, language: string): FoundQuote[] {
  return findQuoteSpans(text, language).map((span, utterance) => ({
    ...span,
    quote: text.slice(span.start, span.end),
    kind: 'quotation',
    utterance,
    sure: false,
    rule: 'stub',
  }))
}
