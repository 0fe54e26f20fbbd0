import type { LocatedQuote } from '../article/article.ts'

/**
 * Longest quotation that a list of articles shows, in UTF-16 units. A longer one would have to be cut, and we never cut
 * what somebody said. A guess: about four lines of the list's side column.
 */
const maxListedLength = 200

/** Picks quotations for a list of articles: whole sentences by a named speaker, one for each speaker, in their order. */
export function pickListQuotes(quotes: readonly LocatedQuote[], count: number): LocatedQuote[] {
  const speakers = new Set<string>()
  const picked = quotes.filter(({ weight, speaker, text }) => {
    if (weight !== 'sentence' || speaker === undefined) return false
    if (text.length > maxListedLength || speakers.has(speaker)) return false
    speakers.add(speaker)
    return true
  })
  return picked.slice(0, count)
}
