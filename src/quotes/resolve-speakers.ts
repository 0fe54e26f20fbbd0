import type { FinderWords } from '../languages/finder-words.ts'
import type { Attribution } from './attribute-speakers.ts'
import { findNamedEntities, type NamedEntity } from './find-named-entities.ts'
import type { Mention } from './mentions/mention.ts'
import { findHeadEntity, type ResolutionState, type ResolvedMention } from './speakers/resolution-state.ts'
import { resolveNoun } from './speakers/resolve-noun.ts'
import { resolvePronoun } from './speakers/resolve-pronoun.ts'
import type { TokenizedText } from './tokenize-text.ts'

/** Whom a mention stands for, as far as the text bears it out. */
export interface ResolvedSpeaker {
  /** The full name; absent where the text does not bear out who it is, or the speaker is not named at all. */
  name?: string
  role?: string
  /** Whether the name (or that there is none) can be stated. */
  sure: boolean
}

function findShared(entities: readonly NamedEntity[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { kind, parts } of entities) {
    const last = parts.at(-1)
    if (kind !== 'person' || last === undefined || parts.length < 2) continue
    if (seen.has(last)) shared.add(last)
    seen.add(last)
  }
  return shared
}

/** More people with roles than this no article has: descriptions are not looked up among more. */
const mostDescribed = 200

/** Resolves the mentions of a text's attributions to full names and roles, each in the light of those before it. */
export function resolveSpeakers(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): (ResolvedSpeaker | undefined)[] {
  const entities = findNamedEntities(tokenized, words)
  const state: ResolutionState = {
    tokenized,
    words,
    entities,
    entityAt: new Map(entities.flatMap((entity) => entity.mentions.map((at) => [at, entity] as const))),
    entitiesWithRole: entities.filter((entity) => entity.role !== undefined).slice(0, mostDescribed),
    resolved: new Map(),
    pastSpeakers: [],
    hasSpoken: new Set(),
    sharedLastNames: findShared(entities),
    officesThatSpoke: new Set(),
  }
  const sentenceOfToken = numberSentences(tokenized)
  return attributions.map((attribution) => {
    if (!attribution) return undefined
    const { mention } = attribution
    if (mention.inside)
      return { name: titleCase(tokenized.text.slice(mention.inside.start, mention.inside.end)), sure: true }
    const sentence = sentenceOfToken[mention.from] ?? 0
    const found = resolveMention(mention, sentence, state)
    if (found.entity) {
      state.resolved.set(mention.from, found.entity)
      state.pastSpeakers.push({ entity: found.entity, sentence, sure: found.sure })
      state.hasSpoken.add(found.entity)
      if (found.entity.kind === 'office') state.officesThatSpoke.add(found.entity)
      const { name, role } = found.entity
      return { name, ...(role === undefined ? {} : { role }), sure: found.sure }
    }
    return { ...(found.role === undefined ? {} : { role: found.role }), sure: found.sure }
  })
}

function numberSentences({ sentences, tokens }: TokenizedText): number[] {
  const numbers: number[] = new Array(tokens.length).fill(0)
  sentences.forEach(({ from, to }, number) => {
    numbers.fill(number, from, to)
  })
  return numbers
}

function titleCase(label: string): string {
  return label.replace(/\p{Lu}[\p{L}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

function resolveMention(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const known = state.resolved.get(mention.from)
  if (known) return { entity: known, sure: true }
  if (mention.kind === 'name') return resolveName(mention, sentence, state)
  if (mention.kind === 'pronoun') return resolvePronoun(mention, sentence, state)
  return resolveNoun(mention, sentence, state)
}

/** A name stands for the party that is named there; a last name that two share is not sure. */
function resolveName(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized } = state
  const { from, to } = mention
  const entity = findHeadEntity(from, to, state)
  if (!entity) return resolveNoun(mention, sentence, state)
  // A last name alone, where two have it, is nobody's for sure.
  const alone =
    tokenized.tokens.slice(from, to).filter((token) => entity.parts.includes(token.lower)).length === 1
  const shared = alone && state.sharedLastNames.has(entity.parts.at(-1) ?? '')
  return { entity, sure: !shared }
}
