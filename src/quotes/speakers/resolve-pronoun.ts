import type { NamedEntity } from '../entities/named-entity.ts'
import type { Mention } from '../mentions/mention.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import { findRival, type Rival } from './find-rival.ts'
import { isMoreProminent, type PersonInSentence } from './person-in-sentence.ts'
import type { PronounCandidate, PronounFeature } from './pronoun-candidate.ts'
import type { ResolutionState, ResolvedMention } from './resolution-state.ts'
import { resolveOffice, subjectRightBefore } from './resolve-noun.ts'

/**
 * Resolves a pronoun. "He" and "she" mean one of the people named before: the one for whom most speaks, by what each of them
 * does in the sentences before. "They" and "I" are not resolved.
 *
 * @param quoted the words that the pronoun is the speaker of, in lower case
 */
export function resolvePronoun(
  mention: Mention,
  sentence: number,
  quoted: string,
  state: ResolutionState,
): ResolvedMention {
  const { tokenized, words } = state
  const pronoun = words.pronouns[tokenized.tokens[mention.from]?.lower ?? '']
  if (words.relatives.has(tokenized.tokens[mention.from]?.lower ?? '')) return resolveRelative(mention, state)
  if (pronoun === 'it') return resolveOffice(mention, sentence, state)
  if (pronoun !== 'he' && pronoun !== 'she') return { kind: 'unknown' }
  const ranked = rankPeople(mention, sentence, quoted, pronoun, state)
  const { interviewee } = state
  const isInterviewee = interviewee && (interviewee.gender === undefined || interviewee.gender === pronoun)
  const speaksNear = ranked[0]?.features.some((feature) =>
    /^spoke last, near|^speaker, (?:here|this|para)/.test(feature),
  )
  if (isInterviewee && quoted !== '' && !speaksNear) return { entity: interviewee, kind: 'interviewee' }
  // "Quill was vague when he spoke": a pronoun that speaks no quotation means the subject of its own sentence.
  const own = quoted === '' ? ranked.find(({ features }) => features.includes('subject, here')) : undefined
  if (own) return { entity: own.entity, kind: 'pronoun, the subject of its sentence' }
  state.observe?.(mention, ranked)
  const [best, second] = ranked
  if (!best) return { kind: 'unknown' }
  // "Quill and Varrow own the pier. “…,” he said": either of them.
  if (second && areSubjectsOfOneSentence(best, second))
    return { entity: best.entity, other: second.entity, kind: 'pronoun, one of two subjects' }
  if (quoted !== '' && isOwnerOfSubject(best.entity, sentence, state))
    return { entity: best.entity, kind: 'pronoun, one of two subjects' }
  const rival = quoted === '' ? undefined : findRival(mention, sentence, quoted, best.entity, state)
  if (rival) return resolveWithRival(best, rival, quoted)
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0)
  // "The ministry … “…,” he said": the text may mean somebody of the office, whom it does not name.
  const last = state.pastSpeakers.at(-1)
  const isNear = best.features.some((feature) =>
    /^(?:speaker|subject), (?:here|this paragraph)$/.test(feature),
  )
  if (last?.entity.kind === 'office' && sentence - last.sentence <= 3 && !isNear)
    return { entity: best.entity, other: last.entity, kind: 'pronoun after an office' }
  const kind = !isKnownPerson(best.entity)
    ? 'pronoun, open'
    : second === undefined
      ? 'pronoun, only one possible'
      : isSubjectRightBefore(best)
        ? subjectRightBefore
        : `pronoun, ${shareClass(1 / total)}`
  // A doubtful resolution must not decide who the next pronouns can mean.
  if (second === undefined ? best.entity.parts.length > 1 : kind === 'pronoun, clear')
    best.entity.gender ??= pronoun
  return { entity: best.entity, ...(second ? { other: second.entity } : {}), kind }
}

/** "Quill asked Vell about it. “…,” he said": the one who was asked answers. Otherwise it may be either. */
function resolveWithRival({ entity }: PronounCandidate, rival: Rival, quoted: string): ResolvedMention {
  const answers = rival.kind === 'asked' && !quoted.trimEnd().endsWith('?')
  return answers
    ? { entity: rival.entity, other: entity, kind: 'pronoun, the one who is asked' }
    : { entity, other: rival.entity, kind: `pronoun, or the one who is ${rival.kind}` }
}

/** "Mr. Quill, who noted that …": the name right before the relative pronoun. */
function resolveRelative({ from }: Mention, state: ResolutionState): ResolvedMention {
  const { tokens } = state.tokenized
  const end = tokens[from - 1]?.text === ',' ? from - 1 : from
  for (let at = end - 1; at >= Math.max(0, end - maxRelativeName); at--) {
    const entity = state.entityAt.get(at)
    if (entity) return { entity, kind: 'name before who' }
    const token = tokens[at]
    // "thanked the woman who …": the noun before is meant.
    const isInName = isNameWord(token, state.words) || state.words.nameConnectors.has(token?.lower ?? '')
    if (!isInName && token?.text !== '.') break
  }
  return { kind: 'unknown' }
}

/** The longest name before a relative pronoun, in tokens. A guess. */
const maxRelativeName = 5

/** Whether two people are subjects of the same sentence. */
function areSubjectsOfOneSentence(one: PronounCandidate, other: PronounCandidate): boolean {
  const sentenceOf = ({ features }: PronounCandidate): string | undefined =>
    features.includes('subject') ? features.find((feature) => feature.endsWith('sentences back')) : undefined
  return sentenceOf(one) !== undefined && sentenceOf(one) === sentenceOf(other)
}

/** "Quill’s deputy left. “…,” he said": somebody of the person, without a name, is the subject of the sentence right before. */
function isOwnerOfSubject(
  entity: NamedEntity,
  sentence: number,
  { tokenized: { tokens, sentences }, words, entityAt }: ResolutionState,
): boolean {
  const [before, own] = [sentences[sentence - 1], sentences[sentence]]
  if (!before || before.paragraph !== own?.paragraph || entityAt.get(before.from) !== entity) return false
  let noun = before.from
  while (isNameWord(tokens[noun], words) && !tokens[noun]?.possessive) noun++
  const isOwner = tokens[noun]?.possessive === true
  return isOwner && words.speakerNouns.has(tokens[noun + 1]?.lower ?? '')
}

/** Whether a person is the subject of the sentence right before, in the same paragraph. */
function isSubjectRightBefore({ features }: PronounCandidate): boolean {
  return (
    ['1 sentences back', 'this paragraph', 'first in its sentence'].every((one) => features.includes(one)) &&
    (features.includes('subject') || features.includes('speaker')) &&
    !features.includes('reported')
  )
}

/** Whether it is clear that a name is a person's: "Harbour Holidays" may be a company. */
function isKnownPerson({ titled, role, gender, speaksByLastName }: NamedEntity): boolean {
  return titled === true || role !== undefined || gender !== undefined || speaksByLastName === true
}

/** Returns the share that a person has of all who may be meant, as a class with a measured likelihood. */
function shareClass(share: number): string {
  if (share > 0.97) return 'clear'
  if (share > 0.9) return 'likely'
  return share > 0.75 ? 'doubtful' : 'open'
}

/** How many sentences back a pronoun can refer. A guess. */
const pronounReach = 8
/** Counts above this one are treated as this one. */
const maxCount = 4

/** Returns the people whom a pronoun may mean, most likely first. */
export function rankPeople(
  mention: Mention,
  sentence: number,
  quoted: string,
  pronoun: 'he' | 'she',
  state: ResolutionState,
): PronounCandidate[] {
  const nearest = new Map<NamedEntity, { person: PersonInSentence; number: number }>()
  for (let number = sentence; number >= Math.max(0, sentence - pronounReach); number--) {
    for (const person of state.peopleIn[number] ?? []) {
      if (number === sentence && person.at >= mention.from) continue
      const known = nearest.get(person.entity)
      if (!known || (known.number === number && isMoreProminent(person.role, known.person.role)))
        nearest.set(person.entity, { person, number })
    }
  }
  const last = state.pastSpeakers.at(-1)
  if (last && !nearest.has(last.entity) && last.entity.kind === 'person')
    nearest.set(last.entity, {
      person: { entity: last.entity, at: 0, role: 'speaker', reported: false },
      number: last.sentence,
    })
  const candidates: PronounCandidate[] = []
  for (const { person, number } of nearest.values()) {
    if (!isPossible(person, pronoun, state)) continue
    const features = findPronounFeatures(person, number, sentence, quoted, state)
    const score = features.reduce((sum, feature) => sum + (state.pronounWeights.get(feature) ?? 0), 0)
    candidates.push({ entity: person.entity, features, score })
  }
  // "Quill said it was sold to one Dunn. Dunn mended it. “…,” he said": Quill goes on speaking.
  const active = candidates.filter(({ entity }) => !state.onlyReported.has(entity))
  const isSpeaking = active.some(
    ({ features }) => features.includes('speaker') && !features.includes('reported'),
  )
  const possible = quoted !== '' && isSpeaking ? active : candidates
  return possible.sort((one, other) => other.score - one.score)
}

/** Two words with capitals may be a country. A person has a title, a role, a first name, has spoken, or is a subject. */
function isPossible(
  { entity, role }: PersonInSentence,
  pronoun: 'he' | 'she',
  state: ResolutionState,
): boolean {
  if (entity.gender !== undefined) return entity.gender === pronoun
  const isSubject = (role === 'subject' || role === 'speaker') && entity.parts.length > 1 && !entity.articled
  return entity.role !== undefined || entity.titled === true || isSubject || state.hasSpoken.has(entity)
}

function findPronounFeatures(
  { entity, role, reported, at }: PersonInSentence,
  number: number,
  sentence: number,
  quoted: string,
  state: ResolutionState,
): PronounFeature[] {
  const { sentences } = state.tokenized
  const paragraphs = (sentences[sentence]?.paragraph ?? 0) - (sentences[number]?.paragraph ?? 0)
  const distance = sentence - number
  const place =
    distance === 0
      ? 'here'
      : paragraphs === 0
        ? 'this paragraph'
        : paragraphs === 1
          ? 'paragraph before'
          : 'far'
  const isFirst = (state.peopleIn[number] ?? []).every((other) => other.entity === entity || other.at > at)
  const features: PronounFeature[] = [
    role,
    `${role}, ${place}`,
    `${Math.min(distance, maxCount)} sentences back`,
    place,
    `named ${Math.min(entity.mentions.length, maxCount)} times`,
  ]
  if (reported) features.push('reported', `reported, ${place}`, `reported ${role}`)
  if (isFirst) features.push('first in its sentence', `first in its sentence, ${role}`)
  // Whether the gender is known depends on the lists of first names, which have few of some countries. A subject with a full
  // name is a person anyway.
  const isNamedSubject =
    (role === 'speaker' || role === 'subject') && entity.parts.length > 1 && !entity.articled
  const isKnown = entity.role !== undefined || entity.titled === true || state.hasSpoken.has(entity)
  if (entity.gender !== undefined || (isNamedSubject && isKnown)) features.push('surely a person')
  const last = state.pastSpeakers.at(-1)
  if (last?.entity === entity) {
    const since = (sentences[sentence]?.paragraph ?? 0) - (sentences[last.sentence]?.paragraph ?? 0)
    features.push(
      'spoke last',
      `spoke last, ${since <= 1 ? 'near' : since <= 3 ? 'some paragraphs ago' : 'long ago'}`,
    )
  } else if (state.hasSpoken.has(entity)) features.push('spoke before')
  if (state.onlyReported.has(entity)) features.push('only talked about')
  if (entity.role !== undefined || entity.titled) features.push('has a role')
  const name = entity.parts.at(-1) ?? ''
  if (name.length > 2 && quoted.includes(name)) features.push('named in the quotation')
  return features
}
