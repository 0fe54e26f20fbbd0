import { type BodyBlock, joinBlocks } from '../markdown/parse-body.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { foldSpans, locateQuote } from '../quotes/locate-quote.ts'
import type { QuotedFields } from './parse-frontmatter.ts'

/** How the quotations of the frontmatter and the quotation marks of the body answer one another. */
export interface QuoteMatches {
  /** The blocks' text in one, which the spans' offsets count in. */
  text: string
  spans: QuoteSpan[]
  /** For each of the frontmatter's quotes the numbers of its spans; nothing where its words are not there. */
  located: (number[] | undefined)[]
  /** Spans that are in neither `quotes` nor `notQuotes`. */
  unaccounted: number[]
  /** Entries of `notQuotes` that stand nowhere in quotation marks. */
  idleNotQuotes: number[]
}

/** Matches frontmatter and body. Each span answers one quote; an entry of `notQuotes` answers every span with its words. */
export function matchQuotes(fields: QuotedFields, blocks: readonly BodyBlock[]): QuoteMatches {
  const text = joinBlocks(blocks)
  const marked = findQuotes(text, fields.language)
  const spans = [...marked, ...blockquoteSpans(blocks, marked)].sort((a, b) => a.start - b.start)
  const utteranceOf = new Map<QuoteSpan, number>(marked.map((quote) => [quote, quote.utterance]))
  const quoted = foldSpans(
    text,
    spans,
    spans.map((span) => utteranceOf.get(span) ?? -1),
  )
  const taken = new Set<number>()
  let from = 0
  const located = fields.quotes.map(({ text: words }) => {
    const location = locateQuote(words, quoted, taken, from)
    if (location.kind === 'missing') return undefined
    for (const index of location.spans) taken.add(index)
    from = (location.spans.at(-1) ?? 0) + 1
    return location.spans
  })
  const idleNotQuotes: number[] = []
  fields.notQuotes?.forEach((words, entry) => {
    const wanted = dropClosingStop(foldTypography(words))
    let idle = true
    quoted.folded.forEach((folded, index) => {
      if (folded !== wanted) return
      idle = false
      taken.add(index)
    })
    if (idle) idleNotQuotes.push(entry)
  })
  const unaccounted = spans.flatMap((span, index) =>
    taken.has(index) || !utteranceOf.has(span) ? [] : [index],
  )
  return { text, spans, located, unaccounted, idleNotQuotes }
}

/** A block quotation is somebody's words without marks around them: it may be quoted whole, and need not be. */
function blockquoteSpans(blocks: readonly BodyBlock[], marked: readonly QuoteSpan[]): QuoteSpan[] {
  const found: QuoteSpan[] = []
  let start = 0
  for (const block of blocks) {
    const end = start + block.text.length
    const free = (span: QuoteSpan): boolean => span.outerEnd <= start || span.outerStart >= end
    if (block.kind === 'blockquote' && end > start && marked.every(free)) {
      found.push({ start, end, outerStart: start, outerEnd: end })
    }
    start = end + 2
  }
  return found
}
