import type { BodyBlock } from '../markdown/parse-body.ts'
import type { LocatedQuote, Passage } from './article.ts'
import { findSpeakers } from './find-speakers.ts'
import type { Quote } from './frontmatter-schema.ts'
import { locateOffset } from './locate-offset.ts'
import type { QuoteMatches } from './match-quotes.ts'
import { assignAddresses, type CandidateAddresses, formatQuoteAddresses } from './permalinks.ts'
import { findQuoteWeight } from './quote-weight.ts'

/**
 * Gives each quotation of a checked article its passages in the body, its permalink, colour and weight.
 *
 * @param unsure indexes of the quotes whose speakers no person has confirmed
 */
export function placeQuotes(
  quotes: readonly Quote[],
  blocks: readonly BodyBlock[],
  matches: QuoteMatches,
  unsure: ReadonlySet<number>,
): LocatedQuote[] {
  const passagesOfQuotes = quotes.map((_, index) => findPassages(index, blocks, matches))
  const ids = assignAddresses(
    quotes.map((quote, index) => listCandidateIds(quote, passagesOfQuotes[index]?.[0], blocks)),
  )
  const speakers = findSpeakers(quotes)
  return quotes.map((quote, index) => {
    const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker)
    const role = quote.role ?? speaker?.role
    return {
      ...quote,
      id: ids[index] ?? '',
      voice: speaker?.voice ?? 0,
      ...(role === undefined ? {} : { role }),
      weight: findQuoteWeight(quote.text),
      unconfirmed: unsure.has(index),
      passages: passagesOfQuotes[index] ?? [],
    }
  })
}

function findPassages(quote: number, blocks: readonly BodyBlock[], matches: QuoteMatches): Passage[] {
  const spans = (matches.spansOfQuotes[quote] ?? []).flatMap((index) => matches.spans[index] ?? [])
  return spans.map(({ outerStart, outerEnd }) => {
    const { block, offsetInBlock: start } = locateOffset(blocks, outerStart)
    return { block, start, end: start + outerEnd - outerStart }
  })
}

function listCandidateIds(
  { id, text }: Quote,
  first: Passage | undefined,
  blocks: readonly BodyBlock[],
): CandidateAddresses {
  if (id !== undefined) return [`quote-${id}`]
  const textBefore = first ? (blocks[first.block]?.text.slice(0, first.start) ?? '') : ''
  return formatQuoteAddresses(text, textBefore)
}
