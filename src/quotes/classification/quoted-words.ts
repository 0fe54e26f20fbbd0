import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Sentence, Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/**
 * A property of words in marks, for or against their being a quotation: "ends with: ,". The string is the key of the
 * feature's weight: changing its text means fitting the weights again.
 */
export type QuotationFeature = string

/** What the features of one quotation are computed from. */
export interface ClassificationContext {
  tokenized: TokenizedText
  words: FinderWords
  /** Index of the quotation's span. */
  quote: number
  /** Index of the quotation's token. */
  at: number
  sentence: Sentence
  attribution: Attribution | undefined
  quotedWords: QuotedWords
}

/** The words between the marks. */
export interface QuotedWords {
  text: string
  /** The single words, at most those of the first `maxFeatureLength` characters. */
  list: string[]
  /** The number of words as a range: 1 … 6, 7-9, 10-15, many. */
  lengthClass: string
  /** No capitals; a capital on every word but the short ones; a capital first; or a capital somewhere else. */
  casing: 'small' | 'title' | 'sentence' | 'mixed'
}

// In scripts without spaces, two characters count as a word.
const wordInside =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}#@$%][\p{L}\p{N}\p{M}'’.$%-]*/gu

/** How much of a quotation is split into words, in characters: words in marks this long are always a quotation. A guess. */
const maxFeatureLength = 400

/** Splits the text between marks into words, and classifies their number and casing. */
export function parseQuotedWords(text: string, words: FinderWords): QuotedWords {
  const list = text.slice(0, maxFeatureLength).match(wordInside) ?? []
  return { text, list, lengthClass: classifyLength(list.length), casing: classifyCasing(list, words) }
}

function classifyLength(count: number): string {
  if (count <= 6) return String(count)
  if (count <= 9) return '7-9'
  return count <= 15 ? '10-15' : 'many'
}

/** Whether a word is repeated ("Wall! Wall!"): a chant, whose capitals do not make it a title. */
export function repeatsItself(list: readonly string[]): boolean {
  return list.some((word, index) => index > 0 && word.toLowerCase() === list[index - 1]?.toLowerCase())
}

function classifyCasing(list: readonly string[], words: FinderWords): QuotedWords['casing'] {
  if (!list.some((word) => /^\p{Lu}/u.test(word))) return 'small'
  const hasSmallWord = list.some((word) => /^[^\p{Lu}\p{N}]/u.test(word) && !isSmallTitleWord(word, words))
  if (!hasSmallWord) return repeatsItself(list) ? 'sentence' : 'title'
  return /^\p{Lu}/u.test(list[0] ?? '') ? 'sentence' : 'mixed'
}

/** Whether a word has no capital inside a title: articles, prepositions, conjunctions. */
function isSmallTitleWord(word: string, words: FinderWords): boolean {
  return words.determiners.has(word) || words.prepositions.has(word) || words.conjunctions.has(word)
}

/** Returns a token as part of a feature: its word, or NAME or NUMBER, so that no weight is about one article's names. */
export function formatTokenFeature(token: Token | undefined, words: FinderWords): string {
  if (token === undefined) return 'nothing'
  if (token.kind === 'quote') return 'QUOTATION'
  if (token.kind === 'sign') return token.text
  if (token.capital && !words.notNames.has(token.lower)) {
    const name = /^\p{Lu}{2,}/u.test(token.text) ? 'INITIALS' : 'NAME'
    return token.possessive ? `${name}'s` : name
  }
  if (/\p{N}/u.test(token.text)) return 'NUMBER'
  return token.possessive && token.lower !== token.text.toLowerCase() ? `${token.lower}'s` : token.lower
}
