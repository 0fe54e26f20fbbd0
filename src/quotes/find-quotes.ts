import { findQuoteSpans } from './find-quote-spans.ts'
import type { FoundQuote } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'
export function findQuotes(text: string, language: string): FoundQuote[] {
  let utterance = 0
  return findQuoteSpans(text, language).map((span, index, spans) => {
    const previous = spans[index - 1]
    if (!(previous && areJoined(text, previous, span))) utterance++
    return {
      ...span,
      quote: text.slice(span.start, span.end),
      kind: 'quotation',
      utterance,
      sure: false,
      rule: 'stub',
    }
  })
}
