import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { findTitlesStart, findWordBefore, isSpeaking } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { QuotationContext } from './attribution.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'

/**
 * Whether the chosen mention is inside the phrase of another subject ("the actor playing Quill said"), or before another
 * subject that is no person ("Quill smiled as the crowd chanted").
 *
 * @param verb the verb of speech whose subject is the mention, if there is one
 */
export function isDependent(
  context: QuotationContext,
  mention: Mention,
  verb: SpeechVerb | undefined,
): boolean {
  const { tokenized, words, from } = context
  const { tokens } = tokenized
  if (isBeforeOtherSubject(context, mention)) return true
  if (!verb || verb.participle) return false
  const isBefore = mention.to <= verb.at
  const start = isBefore ? from : verb.at + 1
  // "said the lawyer representing Quill": only behind a noun phrase. "said in a film about Quill" has its subject before.
  if (!isBefore && !words.determiners.has(tokens[start]?.lower ?? '')) return false
  if (isBefore && !isRightBefore(tokens, mention.to, verb.at, words)) return false
  const phrase = findTitlesStart(tokens, mention.from, start, words)
  // "a spokesman for Quill" is described as such: see `resolveName`.
  const tie = tokens[phrase - 1]?.lower ?? ''
  const isOwner = words.phrasePrepositions.has(tie) || words.recipientPrepositions.has(tie)
  const noun = tokens[phrase - 2]
  if (isOwner && noun && isSpeaking(noun, words)) return false
  return hasHeadBefore(tokens, phrase, start, words)
}

/** Whether only auxiliaries and adverbs are between two tokens. */
function isRightBefore(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  return tokens.slice(from, to).every(({ lower }) => words.skippedWords.has(lower))
}

/**
 * Whether the word right before a phrase ties it to a noun before: "behind", "playing", "to be".
 *
 * @param floor the first token that can be the noun
 */
export function hasHeadBefore(
  tokens: readonly Token[],
  phrase: number,
  floor: number,
  words: FinderWords,
): boolean {
  const tie = phrase - 1
  const { lower = '', capital = true, kind } = tokens[tie] ?? {}
  const head = tokens[tie - 1]
  if (tie <= floor || kind !== 'word' || capital || head?.kind !== 'word') return false
  // "since Quill said", "as Quill said" begin a clause.
  if (words.prepositions.has(lower))
    return !words.conjunctions.has(lower) && !words.comparisonWords.has(lower)
  if (words.copulas.has(lower)) return head.lower === words.infinitiveMarker
  // "calling herself Quill"
  const isReflexive = words.skippedWords.has(lower)
  const participle = isReflexive ? head.lower : lower
  // "the meeting" is a noun.
  if (!isReflexive && words.determiners.has(head.lower)) return false
  return (
    words.endings.participle?.test(participle) === true && (isReflexive || !words.participles.has(participle))
  )
}

/**
 * "Quill smiled as the crowd chanted “…”": a clause with a common noun as subject is between the mention and the quotation. For a
 * subject that can be a speaker see `findNearerSpeaker`.
 */
function isBeforeOtherSubject(
  { tokenized: { tokens }, at, words }: QuotationContext,
  { to }: Mention,
): boolean {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? ''
  const verb = findWordBefore(tokens, at)
  if (verb <= to || tokens[verb]?.capital || !words.speechVerbs.has(lowerAt(verb))) return false
  let noun = verb - 1
  while (noun > to && words.skippedWords.has(lowerAt(noun))) noun--
  const article = noun - 1
  return (
    article > to &&
    words.articles.has(lowerAt(article)) &&
    tokens[noun]?.kind === 'word' &&
    words.conjunctions.has(lowerAt(article - 1)) &&
    !words.subordinators.has(lowerAt(article - 1)) &&
    !words.joiners.nouns.has(lowerAt(article - 1))
  )
}
