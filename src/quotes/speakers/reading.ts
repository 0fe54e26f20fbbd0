import type { Party } from '../find-people.ts'
import type { LanguageWords } from '../languages/language-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { isNameWord } from '../mentions/tell-tokens.ts'
import type { ReadText } from '../read-text.ts'

/** What is known while the text is read from its beginning. */
export interface Reading {
  read: ReadText
  words: LanguageWords
  parties: Party[]
  /** The party named at a token. */
  namedAt: ReadonlyMap<number, Party>
  /** Those with a role, for descriptions. */
  withRole: readonly Party[]
  /** The party that each mention so far was resolved to, by its first token. */
  resolved: Map<number, Party>
  /** The quotations' speakers so far, with the number of the sentence in which they spoke. */
  spoke: { party: Party; sentence: number; sure: boolean }[]
  hasSpoken: Set<Party>
  /** Last names that more than one person has. */
  sharedNames: ReadonlySet<string>
  officesSpoken: Set<Party>
}

/** What a mention was resolved to: a party, or a role without a name. */
export type Found =
  | { party: Party; role?: undefined; sure: boolean }
  | { party?: undefined; role?: string; sure: boolean }

/** The party a mention stands for, where it was resolved before or names one. */
export function partyOf(mention: Mention, reading: Reading): Party | undefined {
  return reading.resolved.get(mention.from) ?? headParty(mention.from, mention.to, reading)
}

/**
 * "Varrow campaign spokesman Tom Brack of Lowport" is Tom Brack: the last person before a preposition, else the first
 * party. "Varrow's former strategist", "the Lowport businessman" and "one Harbour source" are nobody who is named in them.
 */
export function headParty(from: number, to: number, reading: Reading): Party | undefined {
  const { read, words, namedAt } = reading
  const { tokens } = read
  let person: Party | undefined
  let first: Party | undefined
  let last = from
  for (let at = from; at < to; at++) {
    const party = namedAt.get(at)
    const lower = tokens[at]?.lower ?? ''
    first ??= party
    if (party?.kind === 'person') person = party
    const leads = words.prepositions.has(lower) || words.conjunctions.has(lower) || words.relatives.has(lower)
    if (first && leads) break
    if (tokens[at]?.kind === 'word') last = at
  }
  const found = person ?? first
  const head = tokens[last]
  if (head === undefined || isNameWord(head, words)) return found
  // "The Port Office statement" is the office's; "a Harbour Times article" is not the paper's own word.
  if (words.texts.has(head.lower)) return first?.kind === 'office' ? first : undefined
  const owned = tokens.slice(from, last).some((token) => token.possessive && isNameWord(token, words))
  return owned || words.speakers.has(head.lower) ? undefined : found
}

/** The parties named in a stretch of tokens, in order. */
export function partiesIn(from: number, to: number, { namedAt }: Reading): Party[] {
  const found: Party[] = []
  for (let at = from; at < to; at++) {
    const party = namedAt.get(at)
    if (party) found.push(party)
  }
  return found
}

/** The words of some tokens, on one line. */
export function cut({ text, tokens }: ReadText, from: number, to: number): string {
  return text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
}
