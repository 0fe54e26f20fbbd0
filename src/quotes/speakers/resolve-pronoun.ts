import { findSpeechVerbs } from '../attribution/find-speech-verbs.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { findEntitiesIn, findEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'
import { resolveOffice } from './resolve-noun.ts'

/**
 * Resolves a pronoun. "He" and "she" refer to the last person mentioned who fits; it is sure if that person was just
 * before the subject or the speaker. "They" and "I" are not resolved.
 */
export function resolvePronoun(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const pronoun = words.pronouns[tokenized.tokens[mention.from]?.lower ?? '']
  if (pronoun === 'self' || pronoun === 'anyone' || pronoun === undefined) return { sure: false }
  if (pronoun === 'it') return resolveOffice(mention, sentence, state)
  if (pronoun === 'they') return { sure: false }
  const fits = ({ entity, subject }: PronounCandidate): boolean =>
    entity.kind === 'person' &&
    (entity.gender === undefined || entity.gender === pronoun) &&
    // Two words with capitals may be a country. A person has a title, a role, a first name, has spoken, or is a subject.
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

/** An entity that a pronoun may refer to. */
interface PronounCandidate {
  entity: NamedEntity
  /** Whether it was subject or speaker of this sentence or the one before, so that the reference is sure. */
  near: boolean
  /** Whether it was the subject of this sentence or of one just before. */
  subject: boolean
}

/** How many sentences back a pronoun can refer. A guess. */
const pronounReach = 6

/** Returns the entities that a pronoun may refer to, most likely first. */
function rankSubjects(mention: Mention, sentence: number, state: ResolutionState): PronounCandidate[] {
  const { tokenized, words } = state
  const candidates: PronounCandidate[] = []
  const add = (entity: NamedEntity | undefined, near: boolean, subject = false): void => {
    if (entity && !candidates.some((other) => other.entity === entity))
      candidates.push({ entity, near, subject })
  }
  const subjectIn = (number: number): NamedEntity | undefined => {
    const earlier = tokenized.sentences[number]
    const end = number === sentence ? mention.from : (earlier?.to ?? 0)
    const subject =
      earlier && end > earlier.from ? firstMention(tokenized.tokens, earlier.from, end, words) : undefined
    return subject && subject.from !== mention.from ? findEntity(subject, state) : undefined
  }
  const last = state.pastSpeakers.at(-1)
  const here = tokenized.sentences[sentence]?.paragraph ?? 0
  const paragraphsSince = last ? here - (tokenized.sentences[last.sentence]?.paragraph ?? 0) : undefined
  add(subjectIn(sentence), true, true)
  if (sentence > 0 && tokenized.sentences[sentence - 1]?.paragraph === here)
    add(subjectIn(sentence - 1), true, true)
  // A subject between the last quotation and the pronoun comes before that quotation's speaker. It is sure if both agree.
  for (let number = sentence - 1; last && number > last.sentence && number >= sentence - 2; number--) {
    const entity = findSpeakerIn(number, state) ?? subjectIn(number)
    add(entity, entity === last.entity, true)
  }
  if (last && paragraphsSince !== undefined && paragraphsSince <= 2)
    add(last.entity, last.sure && paragraphsSince <= 1)
  if (sentence > 0) add(subjectIn(sentence - 1), true, true)
  for (let number = sentence; number >= Math.max(0, sentence - pronounReach); number--) {
    const earlier = tokenized.sentences[number]
    if (!earlier) continue
    add(subjectIn(number), false)
    for (const other of findPeopleBackwards(
      earlier.from,
      number === sentence ? mention.from : earlier.to,
      state,
    ))
      add(other, false)
  }
  return candidates
}

/** Returns the subject of the last verb of speech in a sentence: "…, noted Tom Varrow." */
function findSpeakerIn(number: number, state: ResolutionState): NamedEntity | undefined {
  const sentence = state.tokenized.sentences[number]
  if (!sentence) return undefined
  const speechVerbs = findSpeechVerbs(state.tokenized.tokens, sentence, state.words)
  const lastVerb = speechVerbs.findLast(
    ({ kind, participle, subject }) => kind === 'speech' && !participle && subject,
  )
  // "the commission on Salt Prices announced": Salt Prices is not the subject.
  const isAfterPreposition = state.words.prepositions.has(
    state.tokenized.tokens[(lastVerb?.subject?.from ?? 0) - 1]?.lower ?? '',
  )
  return lastVerb?.subject && !isAfterPreposition ? findEntity(lastVerb.subject, state) : undefined
}

/** Returns the people named between two tokens, last one first. */
function findPeopleBackwards(from: number, to: number, state: ResolutionState): NamedEntity[] {
  return findEntitiesIn(from, to, state)
    .filter((entity) => entity.kind === 'person')
    .reverse()
}
