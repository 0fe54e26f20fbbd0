import { findSpeechVerbs } from '../attribution/find-speech-verbs.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { findEntitiesIn, findEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'
import { resolveOffice } from './resolve-noun.ts'

/** He, she: whoever was last spoken of and fits; sure where that one was the subject or the speaker just before. */
export function resolvePronoun(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const pronoun = words.pronouns[tokenized.tokens[mention.from]?.lower ?? '']
  if (pronoun === 'self' || pronoun === undefined) return { sure: false }
  if (pronoun === 'it') return resolveOffice(mention, sentence, state)
  if (pronoun === 'they') return { sure: false }
  const fits = ({ entity, subject }: PronounCandidate): boolean =>
    entity.kind === 'person' &&
    (entity.gender === undefined || entity.gender === pronoun) &&
    // Two words with capitals may be a country: somebody has a title, a role, a first name, has spoken, or acts.
    (entity.gender !== undefined ||
      entity.role !== undefined ||
      entity.titled === true ||
      (subject && entity.parts.length > 1 && !entity.articled) ||
      state.hasSpoken.has(entity))
  const best = rankSubjects(mention, sentence, state).find(fits)
  if (!best) return { sure: false }
  best.entity.gender ??= pronoun
  return { entity: best.entity, sure: best.near }
}

/** A person who may be meant: near where they were subject or speaker of this sentence or the one right before it. */
interface PronounCandidate {
  entity: NamedEntity
  near: boolean
  /** The subject of this sentence or of the one right before it. */
  subject: boolean
}

/** How many sentences back a pronoun may point. */
const pronounReach = 6

/** Those whom a pronoun may stand for, the likeliest first: by the subjects of this sentence and those before it. */
function rankSubjects(mention: Mention, sentence: number, state: ResolutionState): PronounCandidate[] {
  const { tokenized, words } = state
  const candidates: PronounCandidate[] = []
  const add = (entity: NamedEntity | undefined, near: boolean, subject = false): void => {
    if (entity && !candidates.some((other) => other.entity === entity))
      candidates.push({ entity, near, subject })
  }
  const subjectIn = (number: number): NamedEntity | undefined => {
    const own = tokenized.sentences[number]
    const end = number === sentence ? mention.from : (own?.to ?? 0)
    const subject = own && end > own.from ? firstMention(tokenized.tokens, own.from, end, words) : undefined
    return subject && subject.from !== mention.from ? findEntity(subject, state) : undefined
  }
  const last = state.pastSpeakers.at(-1)
  const here = tokenized.sentences[sentence]?.paragraph ?? 0
  const paragraphsSince = last ? here - (tokenized.sentences[last.sentence]?.paragraph ?? 0) : undefined
  add(subjectIn(sentence), true, true)
  if (sentence > 0 && tokenized.sentences[sentence - 1]?.paragraph === here)
    add(subjectIn(sentence - 1), true, true)
  // Whoever acts between the last quotation and here is nearer than its speaker; sure where both are the same.
  for (let number = sentence - 1; last && number > last.sentence && number >= sentence - 2; number--) {
    const entity = speakerIn(number, state) ?? subjectIn(number)
    add(entity, entity === last.entity, true)
  }
  if (last && paragraphsSince !== undefined && paragraphsSince <= 2)
    add(last.entity, last.sure && paragraphsSince <= 1)
  if (sentence > 0) add(subjectIn(sentence - 1), true, true)
  for (let number = sentence; number >= Math.max(0, sentence - pronounReach); number--) {
    const own = tokenized.sentences[number]
    if (!own) continue
    add(subjectIn(number), false)
    for (const other of mentionedIn(own.from, number === sentence ? mention.from : own.to, state))
      add(other, false)
  }
  return candidates
}

/** The subject of the last verb of speech of a sentence: "…, noted Tom Varrow." */
function speakerIn(number: number, state: ResolutionState): NamedEntity | undefined {
  const sentence = state.tokenized.sentences[number]
  if (!sentence) return undefined
  const speechVerbs = findSpeechVerbs(state.tokenized.tokens, sentence, state.words)
  const said = speechVerbs.findLast(
    ({ kind, participle, subject }) => kind === 'speech' && !participle && subject,
  )
  // "the commission on Salt Prices announced": not the salt prices.
  const inPhrase = state.words.prepositions.has(
    state.tokenized.tokens[(said?.subject?.from ?? 0) - 1]?.lower ?? '',
  )
  return said?.subject && !inPhrase ? findEntity(said.subject, state) : undefined
}

/** The people named in a stretch of tokens, the last one first. */
function mentionedIn(from: number, to: number, state: ResolutionState): NamedEntity[] {
  return findEntitiesIn(from, to, state)
    .filter((entity) => entity.kind === 'person')
    .reverse()
}
