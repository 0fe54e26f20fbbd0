import type { Party } from '../find-people.ts'
import type { LanguageWords } from '../languages/language-words.ts'
import type { Mention } from '../mentions/mention.ts'
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

/** "Varrow campaign spokesman Tom Brack of Lowport" is Tom Brack: the last person before a preposition, else the first party. */
export function headParty(from: number, to: number, reading: Reading): Party | undefined {
  const { read, words, namedAt } = reading
  let person: Party | undefined
  for (let at = from; at < to; at++) {
    const party = namedAt.get(at)
    const lower = read.tokens[at]?.lower ?? ''
    if (party?.kind === 'person') person = party
    else if (person && (words.prepositions.has(lower) || words.conjunctions.has(lower))) break
  }
  return person ?? partiesIn(from, to, reading)[0]
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
