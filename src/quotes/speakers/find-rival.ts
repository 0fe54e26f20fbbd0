import type { FinderWords } from '../../languages/finder-words.ts'
import { findSpeechVerbs, type SpeechVerb } from '../attribution/find-speech-verbs.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { findTitlesStart } from '../mentions/token-tests.ts'
import type { Sentence, Token } from '../token.ts'
import { findHeadEntity, type ResolutionState } from './resolution-state.ts'

/** A person who acts in a sentence, and may be the one a pronoun after it means. */
export interface Rival {
  entity: NamedEntity
  /** What the person does: is asked or judged, does so (agent, after "by"), is talked about, or is the subject. */
  kind: 'asked' | 'judged' | 'agent' | 'talked about' | 'speaking'
}

/** A title, a role or an article can be between a verb and the person it is about, in tokens. A guess. */
const titlesReach = 4

/**
 * Returns another person whom a pronoun may mean as well as `best`, by what the sentence right before says: the subject of
 * what is reported ("Quill said that Vell was late"), the one who is asked or accused ("Quill blamed Vell"), who asks or
 * accuses ("Quill was blamed by Vell"), or the subject of an inserted verb of speech ("Quill, Vell said, was late").
 *
 * Returns `undefined` if the quotation itself is about that person, or begins a new paragraph: on the training articles the
 * speaker of the paragraph before then goes on. A question is answered in a new paragraph too.
 */
export function findRival(
  mention: Mention,
  sentence: number,
  quoted: string,
  best: NamedEntity,
  state: ResolutionState,
): Rival | undefined {
  const { tokens, sentences } = state.tokenized
  const own = sentences[sentence]
  const before = sentences[sentence - 1]
  if (!own || goesOn(tokens, mention, state)) return undefined
  const pronoun = state.words.pronouns[tokens[mention.from]?.lower ?? '']
  const isRival = ({ entity }: Rival): boolean =>
    entity !== best &&
    (entity.gender === undefined || entity.gender === pronoun) &&
    isPerson(entity) &&
    !isAbout(quoted, entity, state)
  // "When Quill asked Vell about the pier, he said": the clause before the pronoun.
  const asked = findActors({ ...own, to: mention.from }, state).find(
    (rival) => rival.kind === 'asked' && isRival(rival),
  )
  if (asked || !before) return asked
  const isNear = before.paragraph === own.paragraph
  return findActors(before, state).find((rival) => (isNear || rival.kind === 'asked') && isRival(rival))
}

function isPerson({ kind, parts, titled, role, gender, articled }: NamedEntity): boolean {
  return (
    kind === 'person' &&
    (gender !== undefined || role !== undefined || titled === true || (parts.length > 1 && !articled))
  )
}

/** Whether the quoted words are about the person: they have the name, the role, or "he" or "his". */
function isAbout(quoted: string, { gender, parts, role }: NamedEntity, { words }: ResolutionState): boolean {
  const spoken = new Set(quoted.match(/[\p{L}-]+/gu))
  const pronouns = gender === 'she' ? words.femaleWords : words.maleWords
  const roleWords = role?.toLowerCase().split(/\s+/) ?? []
  return (
    spoken.has(parts.at(-1) ?? '') ||
    [...spoken].some((word) => pronouns.has(word)) ||
    roleWords.some((word) => words.speakerNouns.has(word) && spoken.has(word))
  )
}

/** "he added": the verb says that the same person goes on. */
function goesOn(tokens: readonly Token[], { from, to }: Mention, { words }: ResolutionState): boolean {
  return [tokens[to], tokens[from - 1]].some((token) => words.continuingVerbs.has(token?.lower ?? ''))
}

/**
 * Finds the people who are a subject of speech or of what is reported, an agent after "by", or the object of a verb of asking or
 * judgement.
 */
function findActors(sentence: Sentence, state: ResolutionState): Rival[] {
  const { tokenized, entityAt } = state
  const { tokens } = tokenized
  const verbs = findSpeechVerbs(tokens, sentence, state.words)
  const speaking = verbs.map(({ kind, participle, subject }) =>
    kind === 'speech' && !participle && subject ? findHeadEntity(subject.from, subject.to, state) : undefined,
  )
  const subject = firstMention(tokens, sentence.from, sentence.to, state.words)
  if (subject) speaking.push(findHeadEntity(subject.from, subject.to, state))
  const actors: Rival[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const entity = entityAt.get(at)
    if (entity?.kind !== 'person') continue
    const object = findVerbOfObject(tokens, at, entity, verbs, state)
    if (object !== undefined)
      actors.push({ entity, kind: state.words.questionVerbs.has(object) ? 'asked' : 'judged' })
    else if (isAgent(tokens, at, state)) actors.push({ entity, kind: 'agent' })
    else if (isReported(tokens, at, entity, verbs, state)) actors.push({ entity, kind: 'talked about' })
    else if (speaking.includes(entity)) actors.push({ entity, kind: 'speaking' })
  }
  return actors
}

/** "blamed Vell", "asked the engineer Tomas Vell": returns the verb of asking or judgement right before the person. */
function findVerbOfObject(
  tokens: readonly Token[],
  at: number,
  entity: NamedEntity,
  verbs: readonly SpeechVerb[],
  { words }: ResolutionState,
): string | undefined {
  if (tokens[endOfName(tokens, at, entity) - 1]?.possessive) return undefined
  const before = skipTitlesBack(tokens, at, words)
  const lower = tokens[before]?.lower ?? ''
  if (words.questionVerbs.has(lower)) return lower
  const isJudged = verbs.some(
    ({ at: verb, kind, inverted, participle }) =>
      verb === before && kind === 'judgement' && !inverted && !participle,
  )
  return isJudged ? lower : undefined
}

/** Returns the last token before a name that is not a title, a role or an article. */
function skipTitlesBack(tokens: readonly Token[], name: number, words: FinderWords): number {
  return findTitlesStart(tokens, name, name - titlesReach + 1, words) - 1
}

function endOfName(tokens: readonly Token[], from: number, { parts }: NamedEntity): number {
  let end = from + 1
  while (parts.includes(tokens[end]?.lower ?? '')) end++
  return end
}

/** "was blamed by Vell" */
function isAgent(tokens: readonly Token[], at: number, { words }: ResolutionState): boolean {
  const before = skipTitlesBack(tokens, at, words)
  if (!words.agentPrepositions.has(tokens[before]?.lower ?? '')) return false
  const verb = tokens[before - 1]
  const isVerb =
    words.speechVerbs.has(verb?.lower ?? '') ||
    words.judgementVerbs.has(verb?.lower ?? '') ||
    words.endings.past?.test(verb?.lower ?? '') === true
  return isVerb && words.copulas.has(tokens[before - 2]?.lower ?? '')
}

/** How many words can be between a verb of speech and the subject of what it reports: "told the council that". A guess. */
const recipientReach = 4

/** "said that Vell was late", "told reporters Vell had left": the name is the subject of what the verb reports. */
function isReported(
  tokens: readonly Token[],
  at: number,
  entity: NamedEntity,
  verbs: readonly SpeechVerb[],
  { words, entityAt }: ResolutionState,
): boolean {
  const next = tokens[endOfName(tokens, at, entity)]
  if (next?.kind !== 'word' || next.capital || tokens[endOfName(tokens, at, entity) - 1]?.possessive)
    return false
  const isOther = [words.prepositions, words.conjunctions, words.relatives, words.determiners].some((list) =>
    list.has(next.lower),
  )
  if (isOther) return false
  const before = skipTitlesBack(tokens, at, words)
  const verb = verbs.findLast(
    (one) => one.at <= before && one.kind === 'speech' && one.subject && !one.inverted,
  )
  if (!verb || before - verb.at > recipientReach) return false
  return tokens.slice(verb.at + 1, before + 1).every((token, index) => {
    const isWord = token.kind === 'word' && !words.prepositions.has(token.lower)
    return isWord && !entityAt.has(verb.at + 1 + index)
  })
}
