import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Mention } from '../mentions/mention.ts'
import { isComma } from '../mentions/token-tests.ts'
import type { ResolvedSpeaker } from '../resolve-speakers.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findPeople, isOfficeNoun, type People, type PlainPerson, splitRun, stemOf } from './find-people.ts'
import { findSpeakerNoun, isNameToken, isSpeakerNoun } from './name-tokens.ts'
import { endOfNames } from './noun-phrase.ts'

/** A speaker so far: a person, or an office by its name. */
type KnownSpeaker = { person: PlainPerson } | { office: string }

interface PlainState {
  tokenized: TokenizedText
  words: FinderWords
  people: People
  /** The last speaker that was resolved, and the sentence of the mention. */
  last?: { speaker: KnownSpeaker; sentence: number }
  /** By the mention's first token. */
  resolved: Map<number, KnownSpeaker>
}

/**
 * Finds the full names behind the mentions in a language without weights. A name is given only if the text shows that it is
 * a person's or an office's, in its base form; otherwise the speaker is open. Nothing is sure.
 */
export function resolvePlainSpeakers(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): (ResolvedSpeaker | undefined)[] {
  const speaking = new Set<number>()
  for (const attribution of attributions)
    if (attribution && attribution.mention.inside === undefined)
      for (let at = attribution.mention.from; at < attribution.mention.to; at++) speaking.add(at)
  const state: PlainState = {
    tokenized,
    words,
    people: findPeople(tokenized, speaking, words),
    resolved: new Map(),
  }
  return attributions.map((attribution) => {
    if (!attribution) return undefined
    const { mention } = attribution
    const speaker = state.resolved.get(mention.from) ?? resolve(mention, state)
    if (speaker) {
      state.resolved.set(mention.from, speaker)
      state.last = { speaker, sentence: tokenized.sentenceOfToken[mention.from] ?? 0 }
      return describe(speaker)
    }
    // Another speaker, whose name is open: the next pronoun does not mean the one before.
    if (mention.kind !== 'pronoun') delete state.last
    return { ...describeOpen(mention, state), kind: 'plain' }
  })
}

function describe(speaker: KnownSpeaker): ResolvedSpeaker {
  if ('office' in speaker) return { name: speaker.office, kind: 'plain' }
  const { name, role } = speaker.person
  return { name, ...(role === undefined ? {} : { role }), kind: 'plain' }
}

/** Returns the role of a speaker without a name: "portavoz". */
function describeOpen({ from, to, kind }: Mention, { tokenized, words }: PlainState): { role?: string } {
  if (kind !== 'nominal') return {}
  const first = words.determiners.has(tokenized.tokens[from]?.lower ?? '') ? from + 1 : from
  const isRole = tokenized.tokens
    .slice(first, to)
    .some(({ lower }) => findSpeakerNoun(lower, words) !== undefined)
  return isRole ? { role: sliceTokens(tokenized, from, to) } : {}
}

function resolve(mention: Mention, state: PlainState): KnownSpeaker | undefined {
  if (mention.kind === 'pronoun') return resolvePronoun(mention, state)
  return (
    resolveNames(mention, state) ?? (mention.kind === 'nominal' ? resolveNoun(mention, state) : undefined)
  )
}

/** Resolves a mention by the name in it, or after it as in "le PDG, Pekka Lundmark". */
function resolveNames({ from, to, kind }: Mention, state: PlainState): KnownSpeaker | undefined {
  const { tokenized, words } = state
  const { tokens } = tokenized
  for (let at = from; at < to; at++) {
    if (!isNameToken(tokens[at], words)) continue
    const end = endOfNames(tokens, at, to, words)
    const before = tokens[at - 1]?.lower ?? ''
    const isComplement = at > from && (words.prepositions.has(before) || words.determiners.has(before))
    const run = splitRun(tokens, at, end, words)
    if (isOfSpeaker(tokens, at, run.from, end, words)) return undefined
    // "du Village Augustin Tran": the first name shows where the person begins.
    if (!isComplement || run.from > at) {
      const found = resolveRun(run.from, end, run.introduced, state)
      if (found) return found
    }
    at = end - 1
  }
  if (kind !== 'nominal' || !isComma(tokens[to]) || !isNameToken(tokens[to + 1], words)) return undefined
  const sentence = tokenized.sentences[tokenized.sentenceOfToken[to] ?? 0]
  const end = endOfNames(tokens, to + 1, sentence?.to ?? to + 1, words)
  const closes = end >= (sentence?.to ?? 0) || tokens[end]?.kind !== 'word'
  const person = closes ? state.people.at.get(to + 1) : undefined
  if (person?.name) return { person }
  if (!closes || end - to < 3 || words.nounsHaveCapitals) return undefined
  return { person: { name: sliceTokens(tokenized, to + 1, end), role: roleOf(from, to, state) } }
}

/** "Anwalt von Otto Brack", "Otto Bracks Anwalt": whether a name only says whose speaker it is. */
function isOfSpeaker(
  tokens: readonly Token[],
  from: number,
  name: number,
  to: number,
  words: FinderWords,
): boolean {
  if (!words.nounsHaveCapitals) return false
  const isAfterNoun =
    name - 2 >= from &&
    words.phrasePrepositions.has(tokens[name - 1]?.lower ?? '') &&
    isSpeakerNoun(tokens[name - 2], words)
  const owner = tokens[to - 2]?.lower ?? ''
  const isFirstName = words.maleNames.has(owner) || words.femaleNames.has(owner)
  const isGenitive = to - from >= minOwnerTokens && owner.endsWith('s') && !isFirstName
  return isAfterNoun || (isGenitive && isSpeakerNoun(tokens[to - 1], words))
}

/** A first name, a last name in the genitive and a noun: "Otto Bracks Anwalt", in tokens. */
const minOwnerTokens = 3

function roleOf(from: number, to: number, { tokenized, words }: PlainState): string {
  const first = words.determiners.has(tokenized.tokens[from]?.lower ?? '') ? from + 1 : from
  return sliceTokens(tokenized, first, to)
}

function resolveRun(
  from: number,
  to: number,
  introduced: boolean,
  { tokenized, words, people }: PlainState,
): KnownSpeaker | undefined {
  const known = people.at.get(from)
  if (known) return known.name === '' ? undefined : { person: known }
  const names = tokenized.tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  const last = names.at(-1)
  if (!last) return undefined
  const person = people.byLastName.get(stemOf(last.lower, words))
  if (person && person.name !== '' && (names.length === 1 || words.inflectedNames)) return { person }
  const namesakes = people.byFirstName.get(last.lower)
  if (names.length === 1 && namesakes) {
    const [only] = namesakes
    return only && namesakes.length === 1 ? { person: only } : undefined
  }
  // "sagt Ida": the first name is the only name that the text gives.
  const isFirstName = words.maleNames.has(last.lower) || words.femaleNames.has(last.lower)
  if (names.length === 1 && isFirstName && !words.inflectedNames?.oblique.test(last.lower))
    return { person: { name: last.text } }
  // A last name alone, after a title or a noun for a speaker: it is the only name that the text gives.
  const isOnly = names.length === 1 && !people.byLastName.has(stemOf(last.lower, words))
  if (introduced && isOnly && words.inflectedNames?.oblique.test(last.lower) !== true)
    return { person: { name: last.text } }
  return undefined
}

/** Resolves a noun phrase: an office by its name, or the only person with this role. */
function resolveNoun(mention: Mention, state: PlainState): KnownSpeaker | undefined {
  const { tokenized, words, people } = state
  const { tokens } = tokenized
  const { from, to } = mention
  const hasArticle = words.determiners.has(tokens[from]?.lower ?? '')
  const first = hasArticle ? from + 1 : from
  const head = tokens[first]
  if (!head) return undefined
  // "le ministère varrois de la Mer" names an office; "la Plataforma" alone does not say which one.
  if (isOfficeNoun(head.lower, words))
    return to - first > 1 ? { office: sliceTokens(tokenized, first, to) } : undefined
  // "la Drees": in a language where nouns have no capital, an article and a capital are an institution.
  if (
    hasArticle &&
    !words.nounsHaveCapitals &&
    isNameToken(head, words) &&
    to === endOfNames(tokens, first, to, words)
  ) {
    const person = people.at.get(first)
    if (!person) return { office: sliceTokens(tokenized, first, to) }
  }
  const isDefinite = words.definiteWords.size === 0 || words.definiteWords.has(tokens[from]?.lower ?? '')
  if (!isDefinite && hasArticle) return undefined
  const nouns = tokens.slice(first, to).flatMap(({ lower }) => findSpeakerNoun(lower, words) ?? [])
  const described = people.all.filter(({ roleNoun }) => roleNoun !== undefined && nouns.includes(roleNoun))
  const [person] = described
  return person && described.length === 1 ? { person } : undefined
}

/** How many sentences back a pronoun can refer. A guess. */
const pronounReach = 3

/**
 * Resolves a pronoun to the only person near by whom it can mean: the last speaker, or a person named since. If there are
 * two, the text does not say clearly enough.
 */
function resolvePronoun({ from }: Mention, state: PlainState): KnownSpeaker | undefined {
  const { tokenized, words, people, last } = state
  const { tokens, sentences, sentenceOfToken } = tokenized
  const pronoun = words.pronouns[tokens[from]?.lower ?? '']
  if (pronoun === 'self' || pronoun === 'they' || pronoun === undefined) return undefined
  const sentence = sentenceOfToken[from] ?? 0
  const paragraph = sentences[sentence]?.paragraph ?? 0
  const paragraphOf = (number: number): number => sentences[number]?.paragraph ?? 0
  const fits = ({ gender, name }: PlainPerson): boolean =>
    name !== '' && (gender === undefined || pronoun === 'anyone' || gender === pronoun)
  const near = new Set<PlainPerson>()
  // "Le colistier de Quill": the pronoun may mean somebody else, so a name after "de" alone is no answer.
  const acting = new Set<PlainPerson>()
  const floor = Math.max(last?.sentence ?? 0, sentence - pronounReach)
  for (let number = sentence; number >= Math.max(0, floor); number--) {
    const { from: start = 0, to: end = 0 } = sentences[number] ?? {}
    for (let at = start; at < (number === sentence ? from : end); at++) {
      const person = people.at.get(at)
      if (!person || !fits(person)) continue
      near.add(person)
      const isFirst = people.at.get(at - 1) !== person
      if (isFirst && !words.phrasePrepositions.has(tokens[at - 1]?.lower ?? '')) acting.add(person)
    }
  }
  const lastIsNear =
    last !== undefined &&
    paragraph - paragraphOf(last.sentence) <= 1 &&
    sentence - last.sentence <= pronounReach
  if (lastIsNear) {
    const { speaker } = last
    if ('office' in speaker) return near.size === 0 ? speaker : undefined
    if (pronoun !== 'it' && fits(speaker.person)) near.add(speaker.person)
    // The speaker goes on unless another person who fits was named since.
    if (near.size === 1 && near.has(speaker.person)) return speaker
  }
  const [only] = near
  return near.size === 1 && only && acting.has(only) && pronoun !== 'it' ? { person: only } : undefined
}
