import type { LocatedQuote } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** A speaker of an article and everything they are quoted as saying in it, in its order. */
export interface SpeakerGroup {
  /** The permalink of the speaker's quotations on the article's page. */
  id: string
  /** The full name; absent for those the article does not name, who are told apart by role. */
  speaker?: string
  role?: string
  quotes: LocatedQuote[]
}

/** Groups quotations by who said them, in the order in which the speakers first speak. Speakers without a name come by role, last. */
export function groupBySpeaker(quotes: readonly LocatedQuote[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>()
  const ids = new Set<string>()
  for (const quote of quotes) {
    const key = quote.speaker === undefined ? `role:${quote.role ?? ''}` : `name:${quote.speaker}`
    const group = groups.get(key) ?? { id: takeId(quote, ids), quotes: [] }
    if (quote.speaker !== undefined) group.speaker = quote.speaker
    if (quote.role !== undefined) group.role ??= quote.role
    group.quotes.push(quote)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return [
    ...all.filter((group) => group.speaker !== undefined),
    ...all.filter((group) => group.speaker === undefined),
  ]
}

function takeId({ speaker, role = '' }: LocatedQuote, taken: Set<string>): string {
  let id = ['said-by', ...findPermalinkWords(speaker ?? role)].join('-')
  while (taken.has(id)) id += '-too'
  taken.add(id)
  return id
}
