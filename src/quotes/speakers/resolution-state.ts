import type { FinderWords } from '../../languages/finder-words.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import type { Mention } from '../mentions/mention.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/** What is known while the text is read from its beginning. */
export interface ResolutionState {
  tokenized: TokenizedText
  words: FinderWords
  entities: NamedEntity[]
  /** The party named at a token. */
  entityAt: ReadonlyMap<number, NamedEntity>
  /** Those with a role, for descriptions. */
  entitiesWithRole: readonly NamedEntity[]
  /** The party that each mention so far was resolved to, by its first token. */
  resolved: Map<number, NamedEntity>
  /** The quotations' speakers so far, with the number of the sentence in which they spoke. */
  pastSpeakers: { entity: NamedEntity; sentence: number; sure: boolean }[]
  hasSpoken: Set<NamedEntity>
  /** Last names that more than one person has. */
  sharedLastNames: ReadonlySet<string>
  officesThatSpoke: Set<NamedEntity>
}

/** What a mention was resolved to: a party, or a role without a name. */
export type ResolvedMention =
  | { entity: NamedEntity; role?: undefined; sure: boolean }
  | { entity?: undefined; role?: string; sure: boolean }

/** The party a mention stands for, where it was resolved before or names one. */
export function findEntity(mention: Mention, state: ResolutionState): NamedEntity | undefined {
  return state.resolved.get(mention.from) ?? findHeadEntity(mention.from, mention.to, state)
}

/**
 * "Varrow campaign spokesman Tom Brack of Lowport" is Tom Brack: the last person before a preposition, else the first
 * party. "Varrow's former strategist", "the Lowport businessman" and "one Harbour source" are nobody who is named in them.
 */
export function findHeadEntity(from: number, to: number, state: ResolutionState): NamedEntity | undefined {
  const { tokenized, words, entityAt } = state
  const { tokens } = tokenized
  let person: NamedEntity | undefined
  let first: NamedEntity | undefined
  let last = from
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    const lower = tokens[at]?.lower ?? ''
    first ??= entity
    if (entity?.kind === 'person') person = entity
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
export function findEntitiesIn(from: number, to: number, { entityAt }: ResolutionState): NamedEntity[] {
  const found: NamedEntity[] = []
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    if (entity) found.push(entity)
  }
  return found
}
