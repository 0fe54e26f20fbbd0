import type { BodyBlock } from '../markdown/parse-body.ts'
import type { LocatedQuote } from './article.ts'
import { findSpeakers } from './find-speakers.ts'
import type { Quote } from './frontmatter-schema.ts'
import { locateOffset } from './locate-offset.ts'
import type { QuoteMatches } from './match-quotes.ts'
import { assignAddresses, formatQuoteAddresses } from './permalinks.ts'
import { findQuoteWeight } from './quote-weight.ts'

/**
 * Gives each quotation of a checked article its passages in the body, its permalink, colour and weight.
 *
 * @param unsure indexes of the quotes whose speakers no person has confirmed
 */
export function placeQuotes(
  quotes: readonly Quote[],
  blocks: readonly BodyBlock[],
  { spansOfQuotes }: QuoteMatches,
  unsure: ReadonlySet<number>,
): LocatedQuote[] {
  const speakers = findSpeakers(quotes)
  const placed = quotes.map((quote, index) => {
    const spans = spansOfQuotes[index] ?? []
    const passages = spans.map(({ outerStart, outerEnd }) => {
      const place = locateOffset(blocks, outerStart)
      return { block: place.index, start: place.offset, end: place.offset + outerEnd - outerStart }
    })
    const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker)
    const role = quote.role ?? speaker?.role
    const [first] = passages
    return {
      quote: {
        ...quote,
        voice: speaker?.voice ?? 0,
        ...(role === undefined ? {} : { role }),
        weight: findQuoteWeight(quote.text),
        unconfirmed: unsure.has(index),
        passages,
      },
      textBefore: first && blocks[first.block]?.text.slice(0, first.start),
    }
  })
  const ids = assignAddresses(
    placed.map(({ quote, textBefore }) =>
      quote.id === undefined ? formatQuoteAddresses(quote.text, textBefore ?? '') : [`quote-${quote.id}`],
    ),
  )
  return placed.map(({ quote }, index) => ({ ...quote, id: ids[index] ?? '' }))
}
