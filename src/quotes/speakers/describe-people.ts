import type { FinderWords } from '../../languages/finder-words.ts'
import { findSpeechVerbs } from '../attribution/find-speech-verbs.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Token } from '../token.ts'
import { findApposition } from './appositions.ts'
import { isMoreProminent, type PersonInSentence, type PersonRole } from './person-in-sentence.ts'
import { findHeadEntity, type ResolutionState } from './resolution-state.ts'
import { resolveNoun } from './resolve-noun.ts'

/** The subjects of a sentence that pronouns are, to be resolved in the order of the text. */
export interface SentencePeople {
  people: readonly PersonInSentence[]
  /** Pronouns that are the subject of the sentence or of one of its verbs of speech. */
  pronouns: readonly Mention[]
}

/** Finds the people named in a sentence, what each of them does in it, and the pronouns that are subjects. */
export function describePeople(number: number, state: ResolutionState): SentencePeople {
  const { tokenized, words, entityAt } = state
  const { tokens } = tokenized
  const sentence = tokenized.sentences[number]
  if (!sentence) return { people: [], pronouns: [] }
  const { from, to } = sentence
  const speechVerbs = findSpeechVerbs(tokens, sentence, words).filter(({ kind }) => kind === 'speech')
  const speakers = speechVerbs.flatMap(({ at, subject, participle }) =>
    // "was said to be angry": what others say.
    subject &&
    !participle &&
    !words.copulas.has(tokens[at - 1]?.lower ?? '') &&
    !isSubjectOfOtherClause(tokens, subject, at, words)
      ? [subject]
      : [],
  )
  const subject = firstMention(tokens, from, to, words)
  const pronouns = [...speakers, ...(subject ? [subject] : [])].filter(
    (mention, index, all) =>
      mention.kind === 'pronoun' &&
      /^s?he$/.test(words.pronouns[tokens[mention.from]?.lower ?? ''] ?? '') &&
      all.findIndex((other) => other.from === mention.from) === index,
  )
  const found = new Map<NamedEntity, PersonInSentence>()
  const add = (entity: NamedEntity | undefined, at: number, role: PersonRole, reported: boolean): void => {
    if (entity?.kind !== 'person') return
    const known = found.get(entity)
    if (!known || isMoreProminent(role, known.role)) found.set(entity, { entity, at, role, reported })
  }
  const entityOf = (mention: Mention): NamedEntity | undefined =>
    findHeadEntity(mention.from, mention.to, state) ?? findApposition(mention.from, mention.to, state)
  const main = findMainSubject(number, state)
  for (const speaker of speakers) {
    if (words.prepositions.has(tokens[speaker.from - 1]?.lower ?? '')) continue
    // "Quill argued that Varrow went too far": what Varrow does is what Quill says.
    add(entityOf(speaker), speaker.from, 'speaker', main !== undefined && speaker.from > main)
  }
  if (subject && subject.kind !== 'pronoun') {
    const entity = entityOf(subject)
    add(entity, subject.from, 'subject', false)
    // "Quill and Varrow own the pier"
    for (const other of findCoordinated(tokens, subject, state)) add(other, subject.from, 'subject', false)
    // "The first witness was Inspector Marlow", "Also there was Inspector Marlow": the name after the verb is the subject.
    if (entity?.kind !== 'person')
      add(findPredicate(tokens, subject.from, to, state), subject.from, 'subject', false)
    // "The lawmaker accused …": a description of somebody named.
    if (!entity && subject.kind === 'nominal')
      add(resolveNoun(subject, number, state).entity, subject.from, 'subject', false)
  }
  let nameEnd = -1
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    if (!entity) continue
    // Names in one run of capitals end together.
    if (at > nameEnd) nameEnd = findCapitalsEnd(tokens, at)
    const verb = speechVerbs.findLast((speechVerb) => speechVerb.at < at && speechVerb.subject !== undefined)
    const other = verb?.subject ? entityOf(verb.subject) : undefined
    const reported = verb !== undefined && verb.at >= from && other !== entity && !verb.inverted
    add(entity, at, roleAt(tokens, at, nameEnd, state), reported)
  }
  return { people: [...found.values()], pronouns }
}

/** "Mr. Dunn sold it to the quarry, which promised …": whether the verb's own subject is a relative pronoun far from the mention. */
function isSubjectOfOtherClause(
  tokens: readonly Token[],
  { from, to }: Mention,
  verb: number,
  words: FinderWords,
): boolean {
  let before = verb - 1
  while (before > from && words.skippedWords.has(tokens[before]?.lower ?? '')) before--
  return before > to + 1 && words.relatives.has(tokens[before]?.lower ?? '')
}

/** Returns the index of the first token of the sentence's first subject of a verb of speech that is not inverted. */
export function findMainSubject(number: number, { tokenized, words }: ResolutionState): number | undefined {
  const sentence = tokenized.sentences[number]
  if (!sentence) return undefined
  const verb = findSpeechVerbs(tokenized.tokens, sentence, words).find(
    ({ kind, subject, participle, inverted }) => kind === 'speech' && subject && !participle && !inverted,
  )
  return verb?.subject?.from
}

/** The longest titles before a name, in tokens. A guess. */
const maxTitleTokens = 4

/** Returns the people joined to the first one of a subject by "and", whether the mention includes them or not. */
function findCoordinated(
  tokens: readonly Token[],
  { from, to }: Mention,
  { entityAt, words }: ResolutionState,
): NamedEntity[] {
  let joiner = from
  while (joiner <= to && !words.joiners.nouns.has(tokens[joiner]?.lower ?? '')) joiner++
  for (let at = joiner + 1; at <= joiner + maxTitleTokens; at++) {
    const entity = joiner <= to ? entityAt.get(at) : undefined
    if (entity) return [entity]
    const token = tokens[at]
    if (token?.text !== '.' && !words.titles.has(token?.lower ?? '')) return []
  }
  return []
}

/** How far after the start of a subject its "was" can be, in tokens. A guess. */
const copulaReach = 12

/** Returns the person right after "was" or "is", behind a title or a role. */
function findPredicate(
  tokens: readonly Token[],
  from: number,
  to: number,
  { entityAt, words }: ResolutionState,
): NamedEntity | undefined {
  let verb = from
  const end = Math.min(to, from + copulaReach)
  while (verb < end && !words.copulas.has(tokens[verb]?.lower ?? '')) verb++
  if (verb >= end) return undefined
  let person: NamedEntity | undefined
  for (let at = verb + 1; at < Math.min(to, verb + predicateReach); at++) {
    // "was Harbour Police head Ida Marlow": the last name is the person's, the names before it are in the role.
    const entity = entityAt.get(at)
    if (entity?.kind === 'person') person = entity
    const token = tokens[at]
    if (token?.kind !== 'word' || words.prepositions.has(token.lower)) break
  }
  return person
}

/** The longest title, role and name after "was", in tokens. A guess. */
const predicateReach = 8

/** The longest row of titles before a name, with the stops of abbreviations, in tokens. A guess. */
const titlesReach = 20

/** Returns the last token of a run of words with capitals, up to a possessive. */
function findCapitalsEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1]?.capital && !tokens[end]?.possessive) end++
  return end
}

function roleAt(tokens: readonly Token[], at: number, end: number, { words }: ResolutionState): PersonRole {
  if (tokens[end]?.possessive) return 'owner'
  let before = at - 1
  const first = Math.max(0, at - titlesReach)
  while (before > first && (words.titles.has(tokens[before]?.lower ?? '') || tokens[before]?.text === '.'))
    before--
  const verb = tokens[before]?.lower ?? ''
  if (words.questionVerbs.has(verb)) return 'asked'
  return words.recipientVerbs.has(verb) ? 'recipient' : 'other'
}
