import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { hasPhraseAt, isAdverb, isComma } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { QuotationContext } from './attribution.ts'

/** How many tokens before a verb of speech are searched for the verb that governs it: "wanted Ada Quill to say". A guess. */
const governorReach = 6

/**
 * Whether the text denies or supposes that the subject said the words: "did not say", "could say", "denied saying", "If Quill
 * said", "is said to have shouted".
 *
 * @param verb index of the verb of speech that the quotation belongs to
 * @param from the first token of the sentence
 */
export function isUnsaid(
  tokens: readonly Token[],
  verb: number,
  subject: Mention,
  from: number,
  words: FinderWords,
): boolean {
  return (
    isNegated(tokens, verb, subject, words) ||
    isSupposed(tokens, subject.from, from, words) ||
    isDenied(tokens, verb, words) ||
    isHearsay(tokens, verb, subject, words) ||
    isOnlyWanted(tokens, verb, from, words)
  )
}

/** The words between a subject and its verb if there are only auxiliaries and adverbs, otherwise `undefined`. */
export function auxiliariesOf(
  tokens: readonly Token[],
  verb: number,
  { from, to }: Mention,
  words: FinderWords,
): string[] | undefined {
  const found: string[] = []
  // "said Quill": the verb comes first.
  if (verb < from) return found
  for (let at = verb - 1; at >= to; at--) {
    const token = tokens[at]
    if (isComma(token)) break
    const lists = [words.skippedWords, words.negations, words.possibilityWords]
    if (!token || !(lists.some((list) => list.has(token.lower)) || isAdverb(token, words))) return undefined
    found.unshift(token.lower)
  }
  return found
}

/** "did not say", "never said", "could have said". "Would say" is a habit, and "not only said" says it. */
function isNegated(tokens: readonly Token[], verb: number, subject: Mention, words: FinderWords): boolean {
  const auxiliaries = auxiliariesOf(tokens, verb, subject, words) ?? []
  const hasAny = (list: ReadonlySet<string>): boolean => auxiliaries.some((word) => list.has(word))
  if (hasAny(words.negations)) return !hasAny(words.restrictions)
  return hasAny(words.possibilityWords) || (hasAny(words.habitWords) && hasAny(words.perfectWords))
}

/** "If Quill said", "denied that he said": the words before the subject. */
export function isSupposed(
  tokens: readonly Token[],
  subject: number,
  from: number,
  words: FinderWords,
): boolean {
  if (subject <= from) return false
  const lower = tokens[subject - 1]?.lower ?? ''
  // "Had Quill said", "Did Quill say"
  if (words.suppositions.has(lower) || (subject === from + 1 && words.auxiliaries.has(lower))) return true
  return words.subordinators.has(lower) && words.denialVerbs.has(tokens[subject - 2]?.lower ?? '')
}

/** "Nobody said “…”": a negative pronoun begins the sentence, and no other clause comes before the quotation. */
export function isSaidByNobody({ tokenized: { tokens }, words, from, at }: QuotationContext): boolean {
  const first = tokens[from]?.lower ?? ''
  const isNobody =
    words.negativePronouns.has(first) || words.negativePronouns.has(`${first} ${tokens[from + 1]?.lower}`)
  if (!isNobody) return false
  const before = tokens.slice(from + 1, at)
  return (
    before.some(({ lower }) => words.speechVerbs.has(lower)) &&
    before.every(({ kind, lower }) => kind !== 'quote' && !words.conjunctions.has(lower))
  )
}

/** "denied saying", "denied ever having said", "stopped short of saying", "without saying". */
function isDenied(tokens: readonly Token[], verb: number, words: FinderWords): boolean {
  let at = verb - 1
  // "bestritt, gesagt zu haben"
  const isSkipped = (token: Token | undefined): boolean =>
    isComma(token) || words.skippedWords.has(token?.lower ?? '') || words.perfectWords.has(token?.lower ?? '')
  while (isSkipped(tokens[at])) at--
  if (words.denialVerbs.has(tokens[at]?.lower ?? '')) return true
  return words.denialPhrases.some((phrase) => {
    const parts = phrase.split(' ')
    return (
      words.participles.has(tokens[verb]?.lower ?? '') && hasPhraseAt(tokens, at + 1 - parts.length, parts)
    )
  })
}

/** "is reported to have said": the verb right after the subject is what others do. "allegedly said" is what others say. */
function isHearsay(tokens: readonly Token[], verb: number, subject: Mention, words: FinderWords): boolean {
  const marker = words.infinitiveMarker
  const isReported =
    marker !== undefined &&
    tokens[verb + 1]?.lower === marker &&
    words.copulas.has(tokens[verb - 1]?.lower ?? '')
  const between = auxiliariesOf(tokens, verb, subject, words) ?? []
  return (
    isReported || [...between, tokens[verb + 1]?.lower ?? ''].some((word) => words.hearsayWords.has(word))
  )
}

/**
 * "refused to say", "planned to say", "wants Quill to say", "is said to have shouted", "was supposed to say": an infinitive. "Wanted to know" is a
 * question.
 */
function isOnlyWanted(tokens: readonly Token[], verb: number, from: number, words: FinderWords): boolean {
  const lowerAt = (at: number): string => tokens[at]?.lower ?? ''
  const marker = words.infinitiveMarker
  if (marker === undefined || words.thoughtVerbs.has(lowerAt(verb))) return false
  let to = verb - 1
  while (to > from && lowerAt(to) !== marker && words.skippedWords.has(lowerAt(to))) to--
  if (lowerAt(to) !== marker) return false
  const isExpected = words.speechVerbs.has(lowerAt(to - 1)) || words.expectationWords.has(lowerAt(to - 1))
  if (isExpected && words.copulas.has(lowerAt(to - 2))) return true
  for (let at = to - 1; at >= Math.max(from, to - governorReach); at--) {
    if (tokens[at]?.kind !== 'word' || words.conjunctions.has(lowerAt(at))) return false
    const isWish = [words.denialVerbs, words.thoughtVerbs, words.intentionVerbs].some((list) =>
      list.has(lowerAt(at)),
    )
    if (isWish) return true
  }
  return false
}
