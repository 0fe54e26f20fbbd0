import type { LocatedQuote } from '../../../src/article/article.ts'

/** Makes a quotation with the given fields: a confirmed whole sentence without a speaker if nothing else is given. */
export function makeQuote(fields: Partial<LocatedQuote> = {}): LocatedQuote {
  const { text = 'We light them at dusk' } = fields
  return {
    id: 'quote-we-light-them-at-dusk',
    text,
    parts: [text],
    weight: 'sentence',
    unconfirmed: false,
    voice: 0,
    passages: [],
    ...fields,
  }
}
