import type { FinderWords } from '../languages/finder-words.ts'
import type { Attribution } from './attribution/attribution.ts'
import { findNamedEntities } from './entities/find-named-entities.ts'
import type { NamedEntity } from './entities/named-entity.ts'
import type { Mention } from './mentions/mention.ts'
import { describePeople, findMainSubject } from './speakers/describe-people.ts'
import { findInterviewee } from './speakers/find-interviewee.ts'
import { findHeadEntity, type ResolutionState, type ResolvedMention } from './speakers/resolution-state.ts'
import { resolveName } from './speakers/resolve-name.ts'
import { resolveNoun } from './speakers/resolve-noun.ts'
import { resolvePronoun } from './speakers/resolve-pronoun.ts'
import type { TokenizedText } from './tokenize-text.ts'

/** The person or office a mention refers to, as far as the text says. */
export interface ResolvedSpeaker {
  /** The full name. `undefined` if the text does not say who it is, or if the speaker is not named at all. */
  name?: string
  role?: string
  /** The next likely person whom a pronoun may mean. */
  other?: string
  /** How the mention was resolved. The weights of a language have the likelihood of each kind. */
  kind: string
  /** Other mentions that may be the speaker's and mean the same person: how likely each is, and how it was resolved. */
  otherMentions?: readonly { likelihood: number; kind: string }[]
}

/** How many people with one last name are compared. More than any article has; keeps the work linear. A guess. */
const maxNamesakes = 20

/** Returns the last names that more than one person has, with these people. */
function findNamesakes(entities: readonly NamedEntity[]): Map<string, NamedEntity[]> {
  const byLastName = new Map<string, NamedEntity[]>()
  for (const entity of entities) {
    const last = entity.parts.at(-1)
    if (entity.kind !== 'person' || last === undefined || entity.parts.length < 2) continue
    const known = byLastName.get(last) ?? []
    if (known.length < maxNamesakes) byLastName.set(last, [...known, entity])
  }
  return new Map([...byLastName].filter(([, people]) => people.length > 1))
}

/** How many people with roles a description is compared with. More than any article has; keeps the work linear. A guess. */
const maxEntitiesWithRole = 200
/** How much of the quoted words is searched for names, in characters. A guess. */
const maxQuotedLength = 400

/** A mention to resolve: a quotation's speaker, or a pronoun that carries a name on from sentence to sentence. */
interface OpenMention {
  mention: Mention
  /** The words that it is the speaker of, in lower case. `undefined` for a pronoun that speaks no quotation. */
  quoted?: string
}

/**
 * Finds the full name and role behind the mention in each attribution. Mentions are resolved in the order of the text:
 * what a pronoun refers to depends on who was named and spoke before it. Returns one entry per attribution.
 */
export function resolveSpeakers(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
  pronounWeights: ResolutionState['pronounWeights'],
  observe?: ResolutionState['observe'],
): (ResolvedSpeaker | undefined)[] {
  const state = { ...startState(tokenized, words, pronounWeights), ...(observe ? { observe } : {}) }
  const attributed = groupBySentence(tokenized, attributions)
  tokenized.sentences.forEach((_, number) => {
    const { people, pronouns } = describePeople(number, state)
    state.peopleIn[number] = [...people]
    const open: OpenMention[] = [...(attributed.get(number) ?? [])]
    for (const mention of pronouns)
      if (!open.some((other) => other.mention.from === mention.from)) open.push({ mention })
    open.sort((one, other) => one.mention.from - other.mention.from)
    for (const one of open) resolveInOrder(one, number, state)
    for (const { entity, reported, role } of people) {
      if (role === 'speaker') state.onlyReported.delete(entity)
      else if (reported && !state.hasSpoken.has(entity)) noteReported(entity, number, state)
    }
  })
  return attributions.map((attribution, quote) => {
    const interviewee = attribution && findAnswering(attribution, quote, state)
    if (!attribution) return undefined
    if (interviewee) return { ...interviewee, ...withOtherMentions(attribution, state.interviewee, state) }
    const { entity } = state.resolved.get(attribution.mention.from) ?? {}
    return {
      ...describeSpeaker(attribution.mention, state),
      ...withOtherMentions(attribution, entity, state),
    }
  })
}

/** "“…,” he said. Quill thinks …": the speaker is Quill, whichever of the two mentions is the speaker's. */
function withOtherMentions(
  { mention, others = [] }: Attribution,
  entity: NamedEntity | undefined,
  state: ResolutionState,
): Pick<ResolvedSpeaker, 'otherMentions'> {
  if (!entity || mention.inside) return {}
  const otherMentions = others.flatMap(({ mention: other, likelihood }) => {
    if (other.inside) return []
    const isNamed = other.kind === 'name' && findHeadEntity(other.from, other.to, state) === entity
    const resolved = state.resolved.get(other.from) ?? (isNamed ? resolveName(other, 0, state) : undefined)
    return resolved?.entity === entity ? [{ likelihood, kind: resolved.kind }] : []
  })
  return otherMentions.length === 0 ? {} : { otherMentions }
}

/**
 * In an article written as an interview, a paragraph that is only a quotation is the interviewee's answer, unless a name in the
 * paragraph before speaks.
 */
function findAnswering(
  { mention }: Attribution,
  quote: number,
  { tokenized, interviewee, words }: ResolutionState,
): ResolvedSpeaker | undefined {
  if (!interviewee || mention.inside || mention.kind === 'name') return undefined
  const { sentences, sentenceOf, tokenOf, tokens } = tokenized
  const number = sentenceOf[quote] ?? 0
  const own = sentences[number]
  if (!own) return undefined
  const isAlone =
    own.from === tokenOf[quote] &&
    own.to === own.from + 1 &&
    sentences[number - 1]?.paragraph !== own.paragraph &&
    sentences[number + 1]?.paragraph !== own.paragraph
  if (!isAlone || (mention.from >= own.from && mention.from < own.to)) return undefined
  // After the quotation an attribution may follow; before it the author asks.
  const isAfter = mention.from > own.from
  const isNarrator = words.narratorWords.has(tokens[mention.from]?.lower ?? '')
  if (isAfter && !isNarrator) return undefined
  const { name, role } = interviewee
  return { name, ...(role === undefined ? {} : { role }), kind: 'interviewee, an answer' }
}

/** Notes that a person is first named in what another person says. */
function noteReported(entity: NamedEntity, number: number, state: ResolutionState): void {
  const { from = 0, to = 0 } = state.tokenized.sentences[number] ?? {}
  const first = entity.mentions[0] ?? 0
  if (first >= from && first < to) state.onlyReported.add(entity)
}

function startState(
  tokenized: TokenizedText,
  words: FinderWords,
  pronounWeights: ResolutionState['pronounWeights'],
): ResolutionState {
  const entities = findNamedEntities(tokenized, words)
  const state: ResolutionState = {
    tokenized,
    words,
    pronounWeights,
    entityAt: new Map(entities.flatMap((entity) => entity.mentions.map((at) => [at, entity] as const))),
    people: entities.filter(({ kind }) => kind === 'person'),
    entitiesWithRole: entities.filter((entity) => entity.role !== undefined).slice(0, maxEntitiesWithRole),
    resolved: new Map(),
    peopleIn: [],
    onlyReported: new Set(),
    pastSpeakers: [],
    hasSpoken: new Set(),
    namesakes: findNamesakes(entities),
    officesThatSpoke: new Set(),
    interviewee: undefined,
  }
  state.interviewee = findInterviewee(state)
  return state
}

/** Returns the mentions of the attributions by their sentence, each once, with all the words that it speaks. */
function groupBySentence(
  { spans, text, sentenceOfToken }: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
): Map<number, OpenMention[]> {
  const byToken = new Map<number, OpenMention>()
  const bySentence = new Map<number, OpenMention[]>()
  attributions.forEach((attribution, quote) => {
    const span = spans[quote]
    if (!attribution || attribution.mention.inside || !span) return
    const { mention } = attribution
    const quoted = text.slice(span.start, Math.min(span.end, span.start + maxQuotedLength)).toLowerCase()
    const known = byToken.get(mention.from)
    if (known) {
      if ((known.quoted ?? '').length < maxQuotedLength) known.quoted = `${known.quoted} ${quoted}`
      return
    }
    const one = { mention, quoted }
    byToken.set(mention.from, one)
    const number = sentenceOfToken[mention.from] ?? 0
    bySentence.set(number, [...(bySentence.get(number) ?? []), one])
  })
  return bySentence
}

function resolveInOrder({ mention, quoted }: OpenMention, number: number, state: ResolutionState): void {
  const resolved = resolveMention(mention, number, quoted ?? '', state)
  state.resolved.set(mention.from, resolved)
  const { entity } = resolved
  if (!entity) return
  const main = findMainSubject(number, state)
  const reported = quoted === undefined && main !== undefined && mention.from > main
  if (entity.kind === 'person')
    state.peopleIn[number]?.push({ entity, at: mention.from, role: 'speaker', reported })
  if (quoted === undefined) return
  state.pastSpeakers.push({ entity, sentence: number })
  state.hasSpoken.add(entity)
  if (entity.kind === 'office') state.officesThatSpoke.add(entity)
}

function describeSpeaker(mention: Mention, state: ResolutionState): ResolvedSpeaker {
  if (mention.inside) {
    const { text } = state.tokenized
    return { name: titleCase(text.slice(mention.inside.start, mention.inside.end)), kind: 'label' }
  }
  const resolved: ResolvedMention = state.resolved.get(mention.from) ?? { kind: 'unknown' }
  const { entity, role, other, kind } = resolved
  const isLabel = state.tokenized.tokens[mention.to]?.text === ':'
  if (!entity) return { ...(role === undefined ? {} : { role }), kind }
  return {
    // "VARROW: We never do.": a label in capitals, if the name is nowhere written otherwise.
    name: isLabel && entity.name === entity.name.toUpperCase() ? titleCase(entity.name) : entity.name,
    ...(entity.role === undefined ? {} : { role: entity.role }),
    ...(other === undefined ? {} : { other: other.name }),
    kind,
  }
}

function titleCase(label: string): string {
  return label.replace(/\p{Lu}[\p{L}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

function resolveMention(
  mention: Mention,
  sentence: number,
  quoted: string,
  state: ResolutionState,
): ResolvedMention {
  const known = state.resolved.get(mention.from)
  if (known) return known
  if (mention.kind === 'name') return resolveName(mention, sentence, state)
  if (mention.kind === 'pronoun') return resolvePronoun(mention, sentence, quoted, state)
  return resolveNoun(mention, sentence, state)
}
