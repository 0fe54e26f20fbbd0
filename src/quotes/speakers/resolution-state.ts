import type { FinderWords } from '../../languages/finder-words.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import type { Mention } from '../mentions/mention.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import type { PersonInSentence } from './person-in-sentence.ts'
import type { PronounCandidate } from './pronoun-candidate.ts'

/** What is known about the speakers so far, while the mentions of a text are resolved in order. */
export interface ResolutionState {
  tokenized: TokenizedText
  words: FinderWords
  /** How much each feature of a person counts for being the one a pronoun means. */
  pronounWeights: ReadonlyMap<string, number>
  /** Called with the people whom a pronoun may mean, to fit the weights. */
  observe?: (mention: Mention, candidates: readonly PronounCandidate[]) => void
  /** The entity named at a token, by the index of the name's first token. */
  entityAt: ReadonlyMap<number, NamedEntity>
  /** All people of the text. */
  people: readonly NamedEntity[]
  /** The entities with a role, which a description can refer to. */
  entitiesWithRole: readonly NamedEntity[]
  /** The entity of each mention resolved so far, by the mention's first token. */
  resolved: Map<number, ResolvedMention>
  /** The people in each sentence so far. */
  peopleIn: PersonInSentence[][]
  /** People who so far were only named in what others said. */
  onlyReported: Set<NamedEntity>
  /** The speakers of the quotations so far, each with the sentence of the mention. */
  pastSpeakers: { entity: NamedEntity; sentence: number }[]
  /** The same entities, for a quick test. */
  hasSpoken: Set<NamedEntity>
  /** The people with one last name, if there are several. */
  namesakes: ReadonlyMap<string, readonly NamedEntity[]>
  /** The offices among the speakers, in order of their first quotation. */
  officesThatSpoke: Set<NamedEntity>
  /** The person whom the author asks, in an article written in the first person. */
  interviewee: NamedEntity | undefined
}

/**
 * What a mention refers to: an entity, or a role without a name. `kind` says how it was resolved; the weights have the
 * likelihood of each kind.
 */
export type ResolvedMention =
  | { entity: NamedEntity; role?: undefined; other?: NamedEntity; kind: string }
  | { entity?: undefined; role?: string; other?: undefined; kind: string }

/** Returns the entity of a mention that was resolved before or contains a name, otherwise `undefined`. */
export function findEntity(mention: Mention, state: ResolutionState): NamedEntity | undefined {
  return state.resolved.get(mention.from)?.entity ?? findHeadEntity(mention.from, mention.to, state)
}

/**
 * Returns the entity that a phrase refers to. "Varrow campaign spokesman Tom Brack of Lowport" is Tom Brack: the last person
 * before a preposition, or else the first entity. "Varrow's former strategist", "the Lowport businessman" and "one Harbour
 * source" contain a name but refer to someone else: `undefined`.
 */
export function findHeadEntity(from: number, to: number, state: ResolutionState): NamedEntity | undefined {
  const { tokenized, words, entityAt } = state
  const { tokens } = tokenized
  let person: NamedEntity | undefined
  let first: NamedEntity | undefined
  let last = from
  let nameEnd = from
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    const lower = tokens[at]?.lower ?? ''
    if (entity) {
      nameEnd = endOfMentionedName(tokens, at, entity)
      // "Lowport’s Harbour Board" is the board.
      const isOwner = tokens[nameEnd - 1]?.possessive && nameEnd < to && entityAt.has(nameEnd)
      if (!isOwner) first ??= entity
      if (!isOwner && entity.kind === 'person') person = entity
    }
    // In "Per Tolland’s lawyer", "Per" is a name.
    const endsNounPhrase =
      at >= nameEnd &&
      (words.prepositions.has(lower) || words.conjunctions.has(lower) || words.relatives.has(lower))
    if (first && endsNounPhrase) break
    if (tokens[at]?.kind === 'word') last = at
  }
  const named = person ?? first
  const head = tokens[last]
  if (head === undefined || isNameWord(head, words)) return named
  // "The Port Office statement" speaks for the office; "a Harbour Ledger article" does not speak for the paper.
  if (words.textNouns.has(head.lower)) return first?.kind === 'office' ? first : undefined
  const isPossessed = tokens.slice(from, last).some((token) => token.possessive && isNameWord(token, words))
  return isPossessed || words.speakerNouns.has(head.lower) ? undefined : named
}

/** Returns the index after the words of a name that begins at a token. The text may have only a part of the name there. */
function endOfMentionedName(tokens: readonly Token[], from: number, { parts }: NamedEntity): number {
  let end = from + 1
  while (end < from + parts.length && parts.includes(tokens[end]?.lower ?? '')) end++
  return end
}

/** Returns the entities named between two tokens, in order. */
export function findEntitiesIn(from: number, to: number, { entityAt }: ResolutionState): NamedEntity[] {
  const found: NamedEntity[] = []
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    if (entity) found.push(entity)
  }
  return found
}
