import { findSpeechVerbs } from '../attribution/find-speech-verbs.ts'
import type { NamedEntity } from '../find-named-entities.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { findEntitiesIn, findEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'
import { resolveOffice } from './resolve-noun.ts'

/** He, she: whoever was last spoken of and fits; sure where that one was the subject or the speaker just before. */
export function resolvePronoun(
  mention: Mention,
  sentence: number,
  reading: ResolutionState,
): ResolvedMention {
  const { read, words } = reading
  const pronoun = words.pronouns[read.tokens[mention.from]?.lower ?? '']
  if (pronoun === 'self' || pronoun === undefined) return { sure: false }
  if (pronoun === 'it') return resolveOffice(mention, sentence, reading)
  if (pronoun === 'they') return { sure: false }
  const fits = ({ party, subject }: PronounCandidate): boolean =>
    party.kind === 'person' &&
    (party.gender === undefined || party.gender === pronoun) &&
    // Two words with capitals may be a country: somebody has a title, a role, a first name, has spoken, or acts.
    (party.gender !== undefined ||
      party.role !== undefined ||
      party.titled === true ||
      (subject && party.parts.length > 1 && !party.articled) ||
      reading.hasSpoken.has(party))
  const best = rankSubjects(mention, sentence, reading).find(fits)
  if (!best) return { sure: false }
  best.party.gender ??= pronoun
  return { party: best.party, sure: best.near }
}

/** A person who may be meant: near where they were subject or speaker of this sentence or the one right before it. */
interface PronounCandidate {
  party: NamedEntity
  near: boolean
  /** The subject of this sentence or of the one right before it. */
  subject: boolean
}

/** How many sentences back a pronoun may point. */
const pronounReach = 6

/** Those whom a pronoun may stand for, the likeliest first: by the subjects of this sentence and those before it. */
function rankSubjects(mention: Mention, sentence: number, reading: ResolutionState): PronounCandidate[] {
  const { read, words } = reading
  const candidates: PronounCandidate[] = []
  const add = (party: NamedEntity | undefined, near: boolean, subject = false): void => {
    if (party && !candidates.some((other) => other.party === party)) candidates.push({ party, near, subject })
  }
  const subjectIn = (number: number): NamedEntity | undefined => {
    const own = read.sentences[number]
    const end = number === sentence ? mention.from : (own?.to ?? 0)
    const subject = own && end > own.from ? firstMention(read.tokens, own.from, end, words) : undefined
    return subject && subject.from !== mention.from ? findEntity(subject, reading) : undefined
  }
  const last = reading.spoke.at(-1)
  const here = read.sentences[sentence]?.paragraph ?? 0
  const paragraphsSince = last ? here - (read.sentences[last.sentence]?.paragraph ?? 0) : undefined
  add(subjectIn(sentence), true, true)
  if (sentence > 0 && read.sentences[sentence - 1]?.paragraph === here)
    add(subjectIn(sentence - 1), true, true)
  // Whoever acts between the last quotation and here is nearer than its speaker; sure where both are the same.
  for (let number = sentence - 1; last && number > last.sentence && number >= sentence - 2; number--) {
    const party = speakerIn(number, reading) ?? subjectIn(number)
    add(party, party === last.party, true)
  }
  if (last && paragraphsSince !== undefined && paragraphsSince <= 2)
    add(last.party, last.sure && paragraphsSince <= 1)
  if (sentence > 0) add(subjectIn(sentence - 1), true, true)
  for (let number = sentence; number >= Math.max(0, sentence - pronounReach); number--) {
    const own = read.sentences[number]
    if (!own) continue
    add(subjectIn(number), false)
    for (const other of mentionedIn(own.from, number === sentence ? mention.from : own.to, reading))
      add(other, false)
  }
  return candidates
}

/** The subject of the last verb of speech of a sentence: "…, noted Tom Varrow." */
function speakerIn(number: number, reading: ResolutionState): NamedEntity | undefined {
  const sentence = reading.read.sentences[number]
  if (!sentence) return undefined
  const sayings = findSpeechVerbs(reading.read.tokens, sentence, reading.words)
  const said = sayings.findLast(
    ({ sort, participle, subject }) => sort === 'speech' && !participle && subject,
  )
  // "the commission on Salt Prices announced": not the salt prices.
  const inPhrase = reading.words.prepositions.has(
    reading.read.tokens[(said?.subject?.from ?? 0) - 1]?.lower ?? '',
  )
  return said?.subject && !inPhrase ? findEntity(said.subject, reading) : undefined
}

/** The people named in a stretch of tokens, the last one first. */
function mentionedIn(from: number, to: number, reading: ResolutionState): NamedEntity[] {
  return findEntitiesIn(from, to, reading)
    .filter((party) => party.kind === 'person')
    .reverse()
}
