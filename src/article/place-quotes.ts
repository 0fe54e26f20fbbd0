import type { BodyBlock } from '../markdown/parse-body.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import type { LocatedQuote } from './article.ts'
import { findSpeakers } from './find-speakers.ts'
import type { Quote } from './frontmatter-schema.ts'
import { locateOffset } from './locate-offset.ts'
import type { QuoteMatches } from './match-quotes.ts'
import { assignAddresses, formatChosenQuoteAddress, formatQuoteAddresses } from './permalinks.ts'
import { findQuoteWeight } from './quote-weight.ts'

/** Shows where words of the reporter interrupt a quotation, so that two parts never read as one sentence. */
const partSeparator = ' … '

/**
 * Gives each quotation of a checked article its passages in the body, its permalink, colour and weight.
 *
 * @param unsure indexes of the quotes whose speakers no person has confirmed
 */
export function placeQuotes(
  quotes: readonly Quote[],
  blocks: readonly BodyBlock[],
  { spansOfQuotes, text: bodyText }: QuoteMatches,
  unsure: ReadonlySet<number>,
): LocatedQuote[] {
  const confirmed = quotes.map(({ confirmed: _, ...quote }, index) =>
    unsure.has(index) ? omitSpeaker(quote) : quote,
  )
  const speakers = findSpeakers(confirmed)
  const placed = confirmed.map((quote, index) => {
    const spans = spansOfQuotes[index] ?? []
    const passages = spans.map(({ outerStart, outerEnd }) => {
      const place = locateOffset(blocks, outerStart)
      return { block: place.index, start: place.offset, end: place.offset + outerEnd - outerStart }
    })
    const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker)
    const role = quote.role ?? speaker?.role
    const parts = findParts(spans, bodyText)
    return {
      text: quote.text,
      quote: {
        ...quote,
        text: parts.join(partSeparator),
        parts,
        voice: speaker?.voice ?? 0,
        ...(role === undefined ? {} : { role }),
        weight: findQuoteWeight(quote.text),
        unconfirmed: unsure.has(index),
        passages,
      },
    }
  })
  const ids = assignAddresses(
    placed.map(({ quote, text }) =>
      quote.id === undefined ? formatQuoteAddresses(text) : formatChosenQuoteAddress(quote.id),
    ),
  )
  return placed.map(({ quote }, index) => ({ ...quote, id: ids[index] ?? '' }))
}

function omitSpeaker({ speaker, role, ...quote }: Quote): Quote {
  return quote
}

/**
 * Reads a quotation's words from the body, a part for each of its spans. Spans that only white space separates, such as the
 * paragraphs of a long quotation, are one part. A comma at the end belongs to the reporter: “We leave at six,” she said.
 */
function findParts(spans: readonly QuoteSpan[], text: string): string[] {
  const parts: string[] = []
  let previousEnd: number | undefined
  for (const { start, end, outerStart, outerEnd } of spans) {
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
    const isContinued = previousEnd !== undefined && text.slice(previousEnd, outerStart).trim() === ''
    parts.push(isContinued ? `${parts.pop()} ${words}` : words)
    previousEnd = outerEnd
  }
  return parts.map((part) => part.replace(/[,،]$/, ''))
}
