import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../tokenize-text.ts'
import type { Mention } from './mention.ts'
import { mentionStartingAt } from './mention-starting-at.ts'
import { isComma, isDash, isNameWord, isObject } from './token-tests.ts'

/**
 * The subject of the sentence or clause that begins at `from`: the first mention that no preposition or opening phrase
 * ("In Ohio, …", "Asked about it, …", "Rising from her chair, …") stands before.
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

/** "SALTMERE, Nov. 4 (Coastwire) —": behind the dash. */
function skipDateline(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase() || !first.capital)
    return from
  for (let at = from + 1; at < Math.min(to, from + 14); at++) {
    if (isDash(tokens[at])) return at + 1
    if (tokens[at]?.kind === 'quote') return from
  }
  return from
}

/** Behind the phrase that opens a sentence and its comma; `from` where there is none. */
export function skipOpening(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  const dateline = skipDateline(tokens, from, to)
  if (dateline > from) return skipOpening(tokens, dateline, to, words)
  const first = tokens[from]
  if (first && from + 1 < to && /^(?:and|but|so|yet|or)$/.test(first.lower))
    return skipOpening(tokens, from + 1, to, words)
  const opens =
    first !== undefined &&
    (words.prepositions.has(first.lower) ||
      words.openers.has(first.lower) ||
      (/ing$|ed$/.test(first.lower) && !isNameWord(tokens[from + 1], words)))
  if (!opens) return from
  for (let at = from + 1; at < to; at++) {
    if (tokens[at]?.kind === 'quote') return from
    if (!isComma(tokens[at])) continue
    const next = tokens[at + 1]
    const afterNext = tokens[at + 2]
    const goesOn =
      !next ||
      words.prepositions.has(next.lower) ||
      /^\d/.test(next.text) ||
      (next.kind === 'word' && (isComma(afterNext) || (afterNext?.text === '.' && isComma(tokens[at + 3]))))
    if (!goesOn) return at + 1
  }
  return from
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
      if (!isObject(token.lower)) return { from: at, to: at + 1, kind: 'pronoun' }
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

/** The last token of a phrase that a preposition begins: up to a comma, or the next name's end. */
function skipPhrase(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return at
    if (isNameWord(token, words) && !isNameWord(tokens[at + 1], words)) return at
    if (words.speechVerbs.has(token.lower)) return at - 1
    if (at - from > 5) return at
  }
  return to
}
