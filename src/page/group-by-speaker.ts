import type { LocatedQuote } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** A speaker of an article with all their quotations in it, in the order of the text. */
export interface SpeakerGroup {
  /** The id of the speaker's list of quotations on the article's page. */
  id: string
  /** The full name. `undefined` if the article names no speaker: such quotations are grouped by role. */
  speaker?: string
  /** The first role that a quotation of the group gives. */
  role?: string
  quotes: LocatedQuote[]
}

/**
 * Groups an article's quotations by speaker. Speakers with a name come first, then groups without a name, both in the order
 * in which they first speak.
 */
export function groupBySpeaker(quotes: readonly LocatedQuote[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>()
  const takenIds = new Set<string>()
  for (const quote of quotes) {
    const { speaker, role } = quote
    const key = speaker === undefined ? `role:${role ?? ''}` : `name:${speaker}`
    const group = groups.get(key) ?? { id: takeGroupId(speaker ?? role ?? '', takenIds), quotes: [] }
    if (speaker !== undefined) group.speaker = speaker
    if (role !== undefined) group.role ??= role
    group.quotes.push(quote)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return [
    ...all.filter(({ speaker }) => speaker !== undefined),
    ...all.filter(({ speaker }) => speaker === undefined),
  ]
}

/** Makes an id of a name or role and adds it to `takenIds`. Names can differ and still have the same words in an id. */
function takeGroupId(name: string, takenIds: Set<string>): string {
  let id = ['said-by', ...findPermalinkWords(name)].join('-')
  while (takenIds.has(id)) id += '-too'
  takenIds.add(id)
  return id
}
