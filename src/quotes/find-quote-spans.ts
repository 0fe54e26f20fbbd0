import type { QuoteSpan } from './found-quote.ts'
export function findQuoteSpans(text: string, _language: string): QuoteSpan[] {
  return [...text.matchAll(/“([^“”]*)”/g)].map((m) => ({
    start: m.index + 1,
    end: m.index + m[0].length - 1,
    outerStart: m.index,
    outerEnd: m.index + m[0].length,
  }))
}
