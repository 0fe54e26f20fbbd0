import type { FinderWords } from '../languages/finder-words.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findNamedEntities } from './entities/find-named-entities.ts'
import type { NamedEntity } from './entities/named-entity.ts'
import type { Mention } from './mentions/mention.ts'
import { findHeadEntity, type ResolutionState, type ResolvedMention } from './speakers/resolution-state.ts'
import { resolveNoun } from './speakers/resolve-noun.ts'
import { resolvePronoun } from './speakers/resolve-pronoun.ts'
import type { TokenizedText } from './tokenize-text.ts'

/** The person or office a mention refers to, as far as the text says. */
export interface ResolvedSpeaker {
  /** The full name. `undefined` if the text does not say who it is, or if the speaker is not named at all. */
  name?: string
  role?: string
  /** Whether the name, or that there is none, can be stated without checking. */
  sure: boolean
}

/** Returns the last names that more than one person has. */
function findSharedLastNames(entities: readonly NamedEntity[]): Set<string> {
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

/** How many people with roles a description is compared with. More than any article has; keeps the work linear. A guess. */
const maxEntitiesWithRole = 200

/**
 * Finds the full name and role behind the mention in each attribution, in the order of the text: what a pronoun refers to
 * depends on who spoke before it. Returns one entry per attribution.
 */
export function resolveSpeakers(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): (ResolvedSpeaker | undefined)[] {
  const entities = findNamedEntities(tokenized, words)
  const state: ResolutionState = {
    tokenized,
    words,
    entityAt: new Map(entities.flatMap((entity) => entity.mentions.map((at) => [at, entity] as const))),
    entitiesWithRole: entities.filter((entity) => entity.role !== undefined).slice(0, maxEntitiesWithRole),
    resolved: new Map(),
    pastSpeakers: [],
    hasSpoken: new Set(),
    sharedLastNames: findSharedLastNames(entities),
    officesThatSpoke: new Set(),
  }
  const sentenceOfToken = numberSentences(tokenized)
  return attributions.map((attribution) => {
    if (!attribution) return undefined
    const { mention } = attribution
    if (mention.inside)
      return { name: titleCase(tokenized.text.slice(mention.inside.start, mention.inside.end)), sure: true }
    const sentence = sentenceOfToken[mention.from] ?? 0
    const resolved = resolveMention(mention, sentence, state)
    if (resolved.entity) {
      state.resolved.set(mention.from, resolved.entity)
      state.pastSpeakers.push({ entity: resolved.entity, sentence, sure: resolved.sure })
      state.hasSpoken.add(resolved.entity)
      if (resolved.entity.kind === 'office') state.officesThatSpoke.add(resolved.entity)
      const { name, role } = resolved.entity
      return { name, ...(role === undefined ? {} : { role }), sure: resolved.sure }
    }
    return { ...(resolved.role === undefined ? {} : { role: resolved.role }), sure: resolved.sure }
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

/** A name refers to the entity named there. It is not sure if two people share the last name. */
function resolveName(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized } = state
  const { from, to } = mention
  const entity = findHeadEntity(from, to, state)
  if (!entity) return resolveNoun(mention, sentence, state)
  const isLastNameAlone =
    tokenized.tokens.slice(from, to).filter((token) => entity.parts.includes(token.lower)).length === 1
  const isAmbiguous = isLastNameAlone && state.sharedLastNames.has(entity.parts.at(-1) ?? '')
  return { entity, sure: !isAmbiguous }
}
