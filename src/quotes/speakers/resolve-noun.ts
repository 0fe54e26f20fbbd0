import type { FinderWords } from '../../languages/finder-words.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findApposition } from './appositions.ts'
import { findEntitiesIn, findEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'

/** How many sentences back "it" can refer. A guess. */
const officeReach = 2

/** Resolves "it said" to the last subject that is an office, or a text of an office. */
export function resolveOffice(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words, pastSpeakers } = state
  const last = pastSpeakers.at(-1)
  if (last?.entity.kind === 'office' && sentence - last.sentence <= 1)
    return { entity: last.entity, kind: kindOfIt(last.entity, sentence, state) }
  for (let number = sentence; number >= Math.max(0, sentence - officeReach); number--) {
    const candidate = tokenized.sentences[number]
    if (!candidate) continue
    const end = number === sentence ? mention.from : candidate.to
    const subject =
      end > candidate.from ? firstMention(tokenized.tokens, candidate.from, end, words) : undefined
    if (!subject || subject.from === mention.from) continue
    const entity = findEntity(subject, state)
    if (entity?.kind === 'person') continue
    const isParallel = number === sentence - 1 && isSubjectAgain(mention, subject, sentence, state)
    if (entity?.kind === 'office' && isParallel) return { entity, kind: subjectRightBefore }
    if (entity)
      return { entity, kind: sentence - number <= 1 ? kindOfIt(entity, sentence, state) : 'it, far' }
    if (subject.kind === 'nominal') return resolveNoun(subject, number, state)
  }
  return { kind: 'unknown' }
}

/**
 * How a pronoun was resolved that means the subject of the sentence right before, in the same paragraph. The likelihood was
 * measured on "he" and "she"; "it" means an office in the same way.
 */
export const subjectRightBefore = 'pronoun, subject of the sentence before'

/** "The ministry hit back. It dismissed …": both are the first words of their sentences, in one paragraph. */
function isSubjectAgain(
  { from }: Mention,
  subject: Mention,
  sentence: number,
  { tokenized: { sentences } }: ResolutionState,
): boolean {
  const own = sentences[sentence]
  const before = sentences[sentence - 1]
  return from === own?.from && subject.from === before?.from && own.paragraph === before.paragraph
}

/** How many sentences before "it" are searched for other offices. A guess. */
const otherOfficeReach = 4

/** Returns how clear it is which office "it" means: as with "he", it is if only one was named in the sentences before. */
function kindOfIt(office: NamedEntity, sentence: number, { tokenized, entityAt }: ResolutionState): string {
  const from = tokenized.sentences[Math.max(0, sentence - otherOfficeReach)]?.from ?? 0
  const to = tokenized.sentences[sentence]?.to ?? 0
  for (let at = from; at < to; at++) {
    const entity = entityAt.get(at)
    if (entity?.kind === 'office' && entity !== office) return 'it, one of several offices'
  }
  return office.kind === 'office' ? 'pronoun, only one possible' : 'it, far'
}

/**
 * Resolves a noun: a description of a person named elsewhere ("the lawmaker"), a text of an office ("the statement"), or a
 * speaker without a name ("a senior official").
 */
export function resolveNoun(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const tokens = tokenized.tokens.slice(mention.from, mention.to)
  const named = findEntity(mention, state)
  if (named) return { entity: named, kind: 'name' }
  const apposed = findApposition(mention.from, mention.to, state)
  if (apposed) return { entity: apposed, kind: 'name in apposition' }
  const head = tokens.findLast(
    (token) => words.speakerNouns.has(token.lower) || words.textNouns.has(token.lower),
  )
  const isDefinite = words.definiteWords.has(tokens[0]?.lower ?? '')
  const role = sliceTokens(tokenized, mention.from, mention.to)
  if (!isDefinite)
    return {
      role,
      kind: head !== undefined && words.speakerNouns.has(head.lower) ? 'no name' : 'no name, a thing',
    }
  if (head && words.textNouns.has(head.lower)) return resolveStatement(role, state)
  // "the government spokesman" is no office.
  const noun = tokens.findLast(({ lower }) => words.officeNouns.has(lower) || words.speakerNouns.has(lower))
  const isOffice = noun !== undefined && words.officeNouns.has(noun.lower)
  // "her advisers", "his friend" are other people than the one who spoke last.
  const isPossessed =
    words.possessives.has(tokens[0]?.lower ?? '') || tokens.some(({ possessive }) => possessive)
  const described =
    head && !isOffice && !isPossessed
      ? state.entitiesWithRole.filter((entity) => isDescribed(entity, head.lower, words))
      : []
  const last = state.pastSpeakers.at(-1)
  const lastSpeaker =
    last && paragraphsBetween(last.sentence, sentence, tokenized) <= 1 && last.entity.kind === 'person'
      ? last.entity
      : undefined
  const only = described.length === 1 ? described[0] : undefined
  const entity = lastSpeaker && described.includes(lastSpeaker) ? lastSpeaker : only
  if (entity && isSameRole(entity, tokens, words)) return { entity, kind: 'same role' }
  if (entity && hasWholeDescription(entity, tokens, head, words)) return { entity, kind: 'whole role' }
  // A "minister" is not "the former minister".
  if (entity && !tokens.some(({ lower }) => words.otherWords.has(lower)))
    return { entity, kind: 'part of a role' }
  const age = findAge(tokens[1]?.lower ?? '')
  if (age !== undefined) return resolveAge(age, role, state)
  const office = officeNamed(tokens, state)
  if (office) return { entity: office, kind: 'part of an office’s name' }
  if (isOffice) return { role, kind: 'no name, an office' }
  const isOther =
    isPossessed || tokens.some(({ lower }) => words.otherWords.has(lower)) || /s$/.test(head?.lower ?? '')
  // Somebody with another role is somebody else: "the driver" is not the physicist who spoke.
  const hasOtherRole =
    lastSpeaker?.role !== undefined && head !== undefined && !isDescribed(lastSpeaker, head.lower, words)
  // "In a letter to Vell, the owner said": the owner is not Vell.
  const start = tokenized.sentences[sentence]?.from ?? 0
  const isNamedBefore = lastSpeaker && findEntitiesIn(start, mention.from, state).includes(lastSpeaker)
  const mayBeLast = !isOther && !hasOtherRole && !isNamedBefore
  if (last && lastSpeaker && head && words.speakerNouns.has(head.lower) && mayBeLast) {
    const from = tokenized.sentences[last.sentence]?.from ?? 0
    // "Vell thanked Penn. …, said the engineer": anyone named since then may be the engineer.
    const others = findEntitiesIn(from, mention.from, state).some(
      (other) => other.kind === 'person' && other !== lastSpeaker,
    )
    return {
      entity: lastSpeaker,
      kind: others ? 'last speaker or another described' : 'last speaker described',
    }
  }
  return { role, kind: 'no name, a description' }
}

/** "the 56-year-old": returns "56". */
function findAge(lower: string): string | undefined {
  return /^(\d{1,3})-(?:year-old|years-old)$/.exec(lower)?.[1]
}

/** Resolves an age to the person who has it ("Ida Marlow, 56,"), or else to the person the article names most often. */
function resolveAge(
  age: string,
  role: string,
  { people, tokenized: { tokens } }: ResolutionState,
): ResolvedMention {
  const aged = people.find(({ mentions, parts }) =>
    mentions.some((at) => tokens.slice(at, at + parts.length + 3).some(({ text }) => text === age)),
  )
  if (aged) return { entity: aged, kind: 'age' }
  const [most] = [...people].sort((one, other) => other.mentions.length - one.mentions.length)
  return most ? { entity: most, kind: 'person of the article' } : { role, kind: 'no name, a description' }
}

/** "the bureau": the last office before it that has the noun in its name. */
function officeNamed(
  description: readonly Token[],
  { entityAt, words }: ResolutionState,
): NamedEntity | undefined {
  const head = description.at(-1)
  if (!head || description.length > 2 || !words.officeNouns.has(head.lower)) return undefined
  let found: NamedEntity | undefined
  for (const [at, entity] of entityAt) {
    const token = description[0]
    if (entity.kind !== 'office' || !entity.parts.includes(head.lower) || !token) continue
    if (found && found !== entity) return undefined
    if (at >= 0) found = entity
  }
  return found
}

function paragraphsBetween(one: number, other: number, { sentences }: TokenizedText): number {
  return (sentences[other]?.paragraph ?? 0) - (sentences[one]?.paragraph ?? 0)
}

/** Whether a noun can describe an entity: its role contains the noun or a synonym of it. */
function isDescribed({ role }: NamedEntity, noun: string, words: FinderWords): boolean {
  if (role === undefined) return false
  const lower = role.toLowerCase()
  return (
    lower.split(/[^\p{L}-]+/u).includes(noun) ||
    (words.synonyms[noun] ?? []).some((other) => lower.includes(other))
  )
}

/** Whether a role has the same words as a description: "Prime Minister Ada Quill" is "the prime minister". */
function isSameRole({ role }: NamedEntity, description: readonly Token[], words: FinderWords): boolean {
  const described = description.filter(({ kind, lower }) => kind === 'word' && !words.determiners.has(lower))
  return role?.toLowerCase() === described.map(({ lower }) => lower).join(' ')
}

/** Whether a role contains every word of a description. A "minister" is not surely "the former minister". */
function hasWholeDescription(
  { role }: NamedEntity,
  description: readonly Token[],
  head: Token | undefined,
  words: FinderWords,
): boolean {
  const roleWords = new Set(role?.toLowerCase().match(/[\p{L}-]+/gu))
  return description.every(
    (token) =>
      token === head ||
      token.kind !== 'word' ||
      words.determiners.has(token.lower) ||
      roleWords.has(token.lower),
  )
}

/** Resolves "the statement" to the last office that spoke. It is sure if only one did. */
function resolveStatement(role: string, { officesThatSpoke }: ResolutionState): ResolvedMention {
  const last = [...officesThatSpoke].at(-1)
  return last
    ? {
        entity: last,
        kind: officesThatSpoke.size === 1 ? 'statement of the only office' : 'statement of an office',
      }
    : { role, kind: 'no name, a text' }
}
