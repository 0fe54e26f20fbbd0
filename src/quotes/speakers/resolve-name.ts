import type { FinderWords } from '../../languages/finder-words.ts'
import { hasHeadBefore } from '../attribution/is-dependent.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionEndingAt } from '../mentions/mention-ending-at.ts'
import { findTitlesStart, isComma, isNameWord, isSpeaking } from '../mentions/token-tests.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token } from '../token.ts'
import { isSurelyPerson } from './find-interviewee.ts'
import { findHeadEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'
import { resolveNoun } from './resolve-noun.ts'

/** A name refers to the entity named there. It is doubtful if two people share the last name. */
export function resolveName(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const { from, to } = mention
  const described = findDescribed(mention, state)
  if (described !== undefined) return resolveNoun({ from, to: described, kind: 'nominal' }, sentence, state)
  // "Carrow’s predecessor" is not Carrow, although "predecessor" is not a known noun for a speaker.
  // "Carrow’s words" are hers.
  const noun = tokenized.tokens[to]?.lower ?? ''
  const isOwnerOfWords = words.nounLike.has(noun) || words.textNouns.has(noun)
  if (tokenized.tokens[to - 1]?.possessive && !isOwnerOfWords) return { kind: 'unknown' }
  const owned = describeOwned(mention, state)
  if (owned) return owned
  const entity = findHeadEntity(from, to, state)
  // "a White House pool report" is not the White House.
  const next = tokenized.tokens[to]
  const isPartOfNoun = entity?.kind === 'office' && next?.kind === 'word' && isCommonNoun(next, words)
  if (isPartOfNoun) return { kind: 'unknown' }
  if (!entity) return resolveNoun(mention, sentence, state)
  if (entity.kind === 'person' ? isJoint(mention, entity, state) : isJointOffice(mention, entity, state))
    return { entity, kind: 'one of several names' }
  const ownParts = tokenized.tokens.slice(from, to).filter((token) => entity.parts.includes(token.lower))
  if (ownParts.length > 1)
    return { entity, kind: entity.kind === 'person' ? 'full name' : officeKind(mention, entity, state) }
  if (state.namesakes.has(entity.parts.at(-1) ?? '')) return resolveSharedName(mention, entity, state)
  if (entity.kind === 'office') return { entity, kind: officeKind(mention, entity, state) }
  return { entity, kind: entity.parts.length > 1 ? 'last name' : 'one name' }
}

/** Whether a word after a name is not a verb, an adverb or a small word: then it is the noun that the name describes. */
function isCommonNoun({ lower, capital }: Token, words: FinderWords): boolean {
  const lists = [
    words.speechVerbs,
    words.judgementVerbs,
    words.auxiliaries,
    words.skippedWords,
    words.prepositions,
    words.conjunctions,
    words.relatives,
    words.determiners,
  ]
  if (capital || lists.some((list) => list.has(lower))) return false
  const { adverb, past, participle } = words.endings
  return ![adverb, past, participle].some((ending) => ending?.test(lower))
}

/**
 * "said a fisherman Mara Quill had invited", "said the lawyer representing Quill", "according to a report Quill ordered": returns
 * the token at which what describes the noun begins, `undefined` if the noun is not described so. The name is that of
 * somebody else.
 */
function findDescribed({ from, to }: Mention, state: ResolutionState): number | undefined {
  const { tokenized, words, entityAt } = state
  const { tokens } = tokenized
  if (!words.determiners.has(tokens[from]?.lower ?? '')) return undefined
  let name = from + 2
  while (name < to && entityAt.get(name)?.kind !== 'person') name++
  if (name >= to) return undefined
  const phrase = findTitlesStart(tokens, name, from, words)
  if (phrase > from + 1 && isTied(tokens, phrase, from, words)) return phrase - 1
  const isText = words.textNouns.has(tokens[name - 1]?.lower ?? '') && tokens[to]?.kind === 'word'
  if (isText) return name
  const isClause =
    words.speechVerbs.has(tokens[from - 1]?.lower ?? '') && words.auxiliaries.has(tokens[to]?.lower ?? '')
  return isClause ? name : undefined
}

/** Whether a phrase is tied to a noun before it. What "of" and "for" tie is described with the name: see `describeOwned`. */
function isTied(tokens: readonly Token[], phrase: number, from: number, words: FinderWords): boolean {
  return (
    !words.phrasePrepositions.has(tokens[phrase - 1]?.lower ?? '') &&
    hasHeadBefore(tokens, phrase, from, words)
  )
}

/**
 * A last name of several people: the one whom a title allows ("Mr. Quill"). It is open if another one was named since: "Ada
 * Quill lost to her cousin Odo Quill".
 */
function resolveSharedName(
  { from, to }: Mention,
  entity: NamedEntity,
  state: ResolutionState,
): ResolvedMention {
  const { tokenized, words } = state
  const titles = tokenized.tokens.slice(from, to).map(({ lower }) => lower)
  const isMan = titles.some((title) => words.maleWords.has(title))
  const isWoman = titles.some((title) => words.femaleWords.has(title))
  const gender = isMan ? 'he' : isWoman ? 'she' : undefined
  const namesakes = (state.namesakes.get(entity.parts.at(-1) ?? '') ?? []).filter(
    (one) => one !== entity && isSurelyPerson(one) && !isVariant(one, entity),
  )
  // Titles of several people may have been read as the first one's, so only a first name or title of the other one decides.
  const fits = namesakes.find(
    (one) => gender !== undefined && one.gender === gender && entity.gender !== gender,
  )
  if (fits) return { entity: fits, other: entity, kind: 'shared last name' }
  const lastSentence = ({ mentions }: NamedEntity): number =>
    tokenized.sentenceOfToken[mentions.findLast((mention) => mention < from) ?? -1] ?? -1
  const nearer = namesakes.find(
    (one) =>
      (gender === undefined || one.gender === undefined || one.gender === gender) &&
      (lastSentence(entity) < 0 || lastSentence(one) >= lastSentence(entity)),
  )
  return nearer
    ? { entity, other: nearer, kind: 'shared last name, one of several' }
    : { entity, kind: 'shared last name' }
}

/** "Ken Quill" and "Kenneth Quill" may be one person: so many letters of the first name are the same. A guess. */
const sameLetters = 3

function isVariant({ parts: [one = ''] }: NamedEntity, { parts: [other = ''] }: NamedEntity): boolean {
  return one.slice(0, sameLetters) === other.slice(0, sameLetters)
}

/**
 * "A lawyer for Ada Quill said", "the sister of Tom Varrow", "Critics of Vell": somebody without a name. `undefined` if no such noun
 * is before the name.
 */
function describeOwned({ from, to }: Mention, state: ResolutionState): ResolvedMention | undefined {
  const { tokenized, words, entityAt } = state
  const { tokens } = tokenized
  let name = from
  while (name < to && !entityAt.has(name)) name++
  const preposition = tokens[name - 1]?.lower ?? ''
  if (!words.phrasePrepositions.has(preposition) && !words.recipientPrepositions.has(preposition))
    return undefined
  const start = tokenized.sentences[tokenized.sentenceOfToken[from] ?? 0]?.from ?? 0
  const noun = tokens[name - 2]
  const isFirst = name - 2 === start
  if (!noun || (noun.capital && !isFirst) || findHeadEntity(name, to, state)?.kind !== 'person')
    return undefined
  // "Fans of Vell"
  if (!isSpeaking(noun, words)) return isFirst && name > from ? { kind: 'unknown' } : undefined
  const phrase = isFirst ? start : startOfNoun(tokens, name - 2, start, words)
  if (phrase === undefined) return undefined
  const isDefinite = words.definiteWords.has(tokens[phrase]?.lower ?? '')
  return {
    role: sliceTokens(tokenized, phrase, to),
    kind: isDefinite ? 'no name, a description' : 'no name',
  }
}

/** Returns the first token of a noun phrase, by its last. */
function startOfNoun(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: FinderWords,
): number | undefined {
  const phrase = mentionEndingAt(tokens, last, floor, words)
  return phrase?.kind === 'nominal' ? phrase.from : undefined
}

/** "The River Ministry", after "Lowport’s River Ministry" and "Saltmere’s River Ministry": it may be either. */
function officeKind({ from, to }: Mention, { owner, isShared }: NamedEntity, state: ResolutionState): string {
  const hasOwner = sliceTokens(state.tokenized, from, to).includes(owner ?? '')
  return isShared === true && !hasOwner ? 'one of several names' : 'office'
}

/** "Lowport and Saltmere Police", "Quill and Lowport Police": another name is joined to that of the office, or is a part of it. */
function isJointOffice(
  { from, to }: Mention,
  entity: NamedEntity,
  { tokenized: { tokens }, words, entityAt }: ResolutionState,
): boolean {
  let name = from
  while (name < to && entityAt.get(name) !== entity) name++
  return words.joiners.nouns.has(tokens[name - 1]?.lower ?? '') && isNameWord(tokens[name - 2], words)
}

/** "Ada Quill and Tom Varrow said", "Quill or Varrow said": another person is joined to the name. */
function isJoint(
  { from, to }: Mention,
  entity: NamedEntity,
  { tokenized: { tokens }, words, entityAt }: ResolutionState,
): boolean {
  const isJoiner = (at: number): boolean =>
    words.joiners.nouns.has(tokens[at]?.lower ?? '') || words.alternativeWords.has(tokens[at]?.lower ?? '')
  for (let at = from; at < to; at++) {
    const other = entityAt.get(at)
    if (other && other !== entity && other.kind !== 'text' && isJoiner(at - 1)) return true
  }
  if (isListed(to)) return true
  if (!isJoiner(from - 1)) return false
  for (let at = from - 2; at >= 0 && isNameWord(tokens[at], words); at--)
    if (entityAt.get(at)?.kind === 'person') return true
  return false

  // "said Ada Quill, Tom Varrow and Jan Vell"
  function isListed(end: number): boolean {
    const other = isComma(tokens[end]) ? entityAt.get(end + 1) : undefined
    if (!other || other === entity || other.kind !== 'person') return false
    let last = end + 1
    while (isNameWord(tokens[last], words)) last++
    return isJoiner(last) && !tokens[last - 1]?.possessive && entityAt.get(last + 1)?.kind === 'person'
  }
}
