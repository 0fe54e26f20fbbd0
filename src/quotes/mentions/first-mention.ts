import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'
import type { Mention } from './mention.ts'
import { mentionStartingAt } from './mention-starting-at.ts'
import { isComma, isDash, isNameWord } from './token-tests.ts'

/**
 * Finds the subject of the sentence or clause that begins at `from`: the first mention after an opening phrase ("In Lowport,
 * …", "Asked about it, …", "Rising from her chair, …") and not after a preposition. Returns `undefined` if there is none.
 */
export function firstMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  const start = skipOpening(tokens, from, to, words)
  return (
    mentionFrom(tokens, start, to, words) ?? (start > from ? mentionFrom(tokens, from, to, words) : undefined)
  )
}

/** How many tokens a dateline can have. A guess. */
const maxDatelineTokens = 14

/** "SALTMERE, Nov. 4 (Coastwire) —": returns the index after the dash, or `from` if there is no dateline. */
function skipDateline(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase() || !first.capital)
    return from
  for (let at = from + 1; at < Math.min(to, from + maxDatelineTokens); at++) {
    if (isDash(tokens[at])) return at + 1
    if (tokens[at]?.kind === 'quote') return from
  }
  return from
}

/** Returns the index after the opening phrase of a sentence and its comma, or `from` if there is none. */
export function skipOpening(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  const dateline = skipDateline(tokens, from, to)
  if (dateline > from) return skipOpening(tokens, dateline, to, words)
  const first = tokens[from]
  if (first && from + 1 < to && words.joiners.sentences.has(first.lower))
    return skipOpening(tokens, from + 1, to, words)
  const opens =
    first !== undefined &&
    (words.prepositions.has(first.lower) ||
      words.openers.has(first.lower) ||
      (isVerbForm(first.lower, words) && !isNameWord(tokens[from + 1], words)))
  if (!opens) return from
  for (let at = from + 1; at < to; at++) {
    if (tokens[at]?.kind === 'quote') return from
    if (!isComma(tokens[at])) continue
    const next = tokens[at + 1]
    const afterNext = tokens[at + 2]
    const isListed =
      !next ||
      words.prepositions.has(next.lower) ||
      /^\d/.test(next.text) ||
      (next.kind === 'word' && (isComma(afterNext) || (afterNext?.text === '.' && isComma(tokens[at + 3]))))
    if (!isListed) return at + 1
  }
  return from
}

/** Whether a word ends like a participle or a past tense: "Rising from her chair", "Asked about it". */
function isVerbForm(lower: string, { endings }: FinderWords): boolean {
  return endings.participle?.test(lower) === true || endings.past?.test(lower) === true
}

function mentionFrom(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    if (words.pronouns[token.lower] !== undefined && !token.possessive) {
      if (!words.objectPronouns.has(token.lower)) return { from: at, to: at + 1, kind: 'pronoun' }
      continue
    }
    if (words.prepositions.has(token.lower)) {
      at = skipPhrase(tokens, at, to, words)
      continue
    }
    const mention = mentionStartingAt(tokens, at, to, words)
    if (mention) return mention
  }
  return undefined
}

/** The longest prepositional phrase without a name or comma at its end, in tokens. A guess. */
const maxPhraseTokens = 5

/** Returns the last token of a prepositional phrase: before a sign or a verb, or at the end of a name. */
function skipPhrase(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return at
    if (isNameWord(token, words) && !isNameWord(tokens[at + 1], words)) return at
    if (words.speechVerbs.has(token.lower)) return at - 1
    if (at - from > maxPhraseTokens) return at
  }
  return to
}
