import type { FinderWords } from '../../languages/finder-words.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionEndingAt } from '../mentions/mention-ending-at.ts'
import { isNameWord, isSpeaking } from '../mentions/token-tests.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token } from '../token.ts'
import { isSurelyPerson } from './find-interviewee.ts'
import { findHeadEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'
import { resolveNoun } from './resolve-noun.ts'

/** A name refers to the entity named there. It is doubtful if two people share the last name. */
export function resolveName(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const { from, to } = mention
  const clause = findClauseAfterNoun(mention, state)
  if (clause !== undefined) return resolveNoun({ from, to: clause, kind: 'nominal' }, sentence, state)
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
  if (entity.kind === 'person' && isJoint(mention, entity, state))
    return { entity, kind: 'one of several names' }
  const ownParts = tokenized.tokens.slice(from, to).filter((token) => entity.parts.includes(token.lower))
  if (ownParts.length > 1) return { entity, kind: entity.kind === 'person' ? 'full name' : 'office' }
  if (state.namesakes.has(entity.parts.at(-1) ?? '')) return resolveSharedName(mention, entity, state)
  if (entity.kind === 'office') return { entity, kind: 'office' }
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
 * "said a fisherman Mara Quill had invited": returns the token at which a clause about the noun begins, `undefined` if the noun
 * has none. The name is the subject of the clause, and somebody else.
 */
function findClauseAfterNoun(
  { from, to }: Mention,
  { tokenized: { tokens }, words, entityAt }: ResolutionState,
): number | undefined {
  const [before, first, after] = [tokens[from - 1], tokens[from], tokens[to]]
  if (!before || !words.speechVerbs.has(before.lower) || !words.determiners.has(first?.lower ?? ''))
    return undefined
  if (!after || !words.auxiliaries.has(after.lower)) return undefined
  for (let at = from + 2; at < to; at++) if (entityAt.get(at)?.kind === 'person') return at
  return undefined
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
      lastSentence(one) >= Math.max(lastSentence(entity), 0),
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

/** "A lawyer for Ada Quill said", "the sister of Tom Varrow", "an aide to Vell": somebody without a name. `undefined` if no such noun is before. */
function describeOwned({ from, to }: Mention, state: ResolutionState): ResolvedMention | undefined {
  const { tokenized, words } = state
  const { tokens } = tokenized
  const noun = tokens[from - 2]
  const preposition = tokens[from - 1]?.lower ?? ''
  if (!words.phrasePrepositions.has(preposition) && !words.recipientPrepositions.has(preposition))
    return undefined
  if (!noun || noun.capital || !isSpeaking(noun, words)) return undefined
  if (findHeadEntity(from, to, state)?.kind !== 'person') return undefined
  const start = tokenized.sentences[tokenized.sentenceOfToken[from] ?? 0]?.from ?? 0
  const phrase = mentionEndingAt(tokens, from - 2, start, words)
  if (phrase?.kind !== 'nominal') return undefined
  const isDefinite = words.definiteWords.has(tokens[phrase.from]?.lower ?? '')
  return {
    role: sliceTokens(tokenized, phrase.from, to),
    kind: isDefinite ? 'no name, a description' : 'no name',
  }
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
    if (other && other !== entity && other.kind === 'person' && isJoiner(at - 1)) return true
  }
  if (!isJoiner(from - 1)) return false
  for (let at = from - 2; at >= 0 && isNameWord(tokens[at], words); at--)
    if (entityAt.get(at)?.kind === 'person') return true
  return false
}
