import { type BodyBlock, blockSeparator, joinBlocks } from '../markdown/parse-body.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { foldSpans, locateQuote } from '../quotes/locate-quote.ts'
import { findUtteredSpans } from '../quotes/number-utterances.ts'
import type { QuoteFields } from './parse-frontmatter.ts'

/** Which quotations of the frontmatter belong to which quotation marks of the body. */
export interface QuoteMatches {
  /** The text of all blocks, joined. The offsets of the spans count in it. */
  text: string
  /** For each entry of `quotes` its spans, or `undefined` if its words are not a quotation of the text. */
  spansOfQuotes: (QuoteSpan[] | undefined)[]
  /** Words between quotation marks that neither `quotes` nor `notQuotes` lists, in the order of the text. */
  unlistedSpans: QuoteSpan[]
  /** Indexes of the entries of `notQuotes` whose words are nowhere between quotation marks. */
  unmatchedNotQuotes: number[]
}

/**
 * Matches the quotations of a frontmatter with those of the body. A span belongs to at most one entry of `quotes`; an
 * entry of `notQuotes` takes every span that has its words.
 */
export function matchQuotes(fields: QuoteFields, blocks: readonly BodyBlock[]): QuoteMatches {
  const text = joinBlocks(blocks)
  const foundQuotes = findUtteredSpans(text, fields.language)
  const spans = [...foundQuotes, ...findBlockquoteSpans(blocks, foundQuotes)].sort(
    (a, b) => a.start - b.start,
  )
  const utteranceOf = new Map<QuoteSpan, number>(foundQuotes.map((quote) => [quote, quote.utterance]))
  const quotedText = foldSpans(
    text,
    spans,
    spans.map((span) => utteranceOf.get(span) ?? -1),
  )
  const taken = new Set<number>()
  let searchFrom = 0
  const spansOfQuotes = fields.quotes.map((quote) => {
    const location = locateQuote(quote.text, quotedText, taken, searchFrom)
    if (location.kind === 'missing') return undefined
    for (const index of location.spans) {
      taken.add(index)
      searchFrom = index + 1
    }
    return spans.filter((_, index) => location.spans.includes(index))
  })
  const unmatchedNotQuotes: number[] = []
  fields.notQuotes?.forEach((words, entry) => {
    const wanted = dropClosingStop(foldTypography(words))
    const matching = [...spans.keys()].filter((index) => quotedText.folded[index] === wanted)
    for (const index of matching) taken.add(index)
    if (matching.length === 0) unmatchedNotQuotes.push(entry)
  })
  const unlistedSpans = spans.filter((span, index) => !taken.has(index) && utteranceOf.has(span))
  return { text, spansOfQuotes, unlistedSpans, unmatchedNotQuotes }
}

/** Block quotations without quotation marks. The frontmatter may list them as whole quotations, but need not. */
function findBlockquoteSpans(blocks: readonly BodyBlock[], foundQuotes: readonly QuoteSpan[]): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  let start = 0
  for (const block of blocks) {
    const end = start + block.text.length
    const isOutside = (span: QuoteSpan): boolean => span.outerEnd <= start || span.outerStart >= end
    if (block.kind === 'blockquote' && end > start && foundQuotes.every(isOutside)) {
      spans.push({ start, end, outerStart: start, outerEnd: end })
    }
    start = end + blockSeparator.length
  }
  return spans
}
