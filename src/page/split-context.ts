import type { Article, LocatedQuote } from '../article/article.ts'

/** The paragraph around a quotation, cut at its words. */
export interface QuotationContext {
  before: string
  words: string
  after: string
}

/** Cuts the paragraph in which a quotation begins at the quotation, its marks included. */
export function splitContext(
  blocks: Article['blocks'],
  { passages: [first] }: LocatedQuote,
): QuotationContext | undefined {
  const text = first && blocks[first.block]?.text
  if (!first || text === undefined) return undefined
  return {
    before: text.slice(0, first.start),
    words: text.slice(first.start, first.end),
    after: text.slice(first.end),
  }
}
