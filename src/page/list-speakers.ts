import type { LocatedQuote } from '../article/article.ts'

/** Lists the names of an article's speakers, in the order in which they are first quoted. */
export function listSpeakers(quotes: readonly LocatedQuote[]): string[] {
  return [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))]
}
