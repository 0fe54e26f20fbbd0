import type { FinderWords } from '../../languages/finder-words.ts'
import { findMentionBefore } from '../mentions/find-mention-before.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'

/** "the report", "his call": after an article or a possessive, a word that could be a verb is a noun. */
export function isNoun(tokens: readonly Token[], index: number, words: FinderWords): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word') return false
  if (words.determiners.has(before.lower) || before.possessive) return true
  if (!words.nounLike.has(tokens[index]?.lower ?? '')) return false
  if (words.pronouns[before.lower] !== undefined || isNameWord(before, words)) return false
  return (
    !words.speakerNouns.has(before.lower) &&
    !words.skippedWords.has(before.lower) &&
    !words.textNouns.has(before.lower)
  )
}

/** "said Vell", "added the keeper": the mention right after the verb. A day or a preposition is no mention. */
export function findAfterVerb(
  tokens: readonly Token[],
  verb: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const mention = mentionStartingAt(tokens, verb + 1, to, words)
  if (!mention) return undefined
  const first = tokens[mention.from]
  if (first && words.prepositions.has(first.lower)) return undefined
  return mention
}

/** Returns the subject of a verb: before it, before a verb it is coordinated with, or after it if it begins the sentence. */
export function findVerbSubject(
  tokens: readonly Token[],
  verb: number,
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const token = tokens[verb]
  if (isToldPassively(tokens, verb, words)) return undefined
  if (token && words.participles.has(token.lower)) return findParticipleSubject(tokens, verb, from, words)
  const floor = clauseStart(tokens, verb, from)
  const before = previousWord(tokens, verb, floor, words)
  const joined = before === undefined || words.joiners.verbs.has(before.lower)
  const ownSubject = joined ? undefined : findMentionBefore(tokens, verb, floor, words)
  return (
    ownSubject ??
    findCoordinatedSubject(tokens, verb, floor, words) ??
    (verb === from ? findAfterVerb(tokens, verb, to, words) : undefined)
  )
}

/** "Quill was asked, “…?”": the subject did not say the words. */
export function isToldPassively(tokens: readonly Token[], verb: number, words: FinderWords): boolean {
  const token = tokens[verb]
  if (!token || !words.recipientVerbs.has(token.lower) || words.participles.has(token.lower)) return false
  for (let at = verb - 1; at >= verb - 3; at--) {
    const lower = tokens[at]?.lower ?? ''
    if (words.copulas.has(lower)) return true
    if (!words.skippedWords.has(lower)) return false
  }
  return false
}

/** Returns the last word before a verb that is no auxiliary or adverb. */
function previousWord(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  words: FinderWords,
): Token | undefined {
  for (let at = verb - 1; at >= floor; at--) {
    const token = tokens[at]
    if (token && (token.lower === words.infinitiveMarker || !words.skippedWords.has(token.lower)))
      return token
  }
  return undefined
}

function clauseStart(tokens: readonly Token[], index: number, from: number): number {
  for (let at = index - 1; at > from; at--) {
    const token = tokens[at]
    if (token?.text === ';' || token?.kind === 'quote') return at + 1
  }
  return from
}

/** "Vell rose and said": the subject of the first verb is that of the second. */
function findCoordinatedSubject(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  words: FinderWords,
): Mention | undefined {
  return firstMention(tokens, floor, verb, words)
}

/** "…, adding that “…”": the participle has the subject of the main verb. */
function findParticipleSubject(
  tokens: readonly Token[],
  index: number,
  from: number,
  words: FinderWords,
): Mention | undefined {
  for (let at = index - 1; at >= from; at--) {
    const token = tokens[at]
    if (!token || token.kind === 'quote') break
    if (token.kind !== 'word' || token.capital || words.participles.has(token.lower)) continue
    if (!words.speechVerbs.has(token.lower) || isNoun(tokens, at, words)) continue
    const mention = findMentionBefore(tokens, at, from, words)
    if (mention) return mention
  }
  const direct = findMentionBefore(tokens, index, from, words)
  return direct ?? firstMention(tokens, from, index, words)
}

/** "will continue", "to call": an infinitive belongs to what is said; it does not introduce speech. */
export function isInfinitive(tokens: readonly Token[], index: number, words: FinderWords): boolean {
  return words.infinitiveWords.has(tokens[index - 1]?.lower ?? '')
}
