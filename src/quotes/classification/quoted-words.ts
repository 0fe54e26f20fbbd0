import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribute-speakers.ts'
import type { Sentence, Token, TokenizedText } from '../tokenize-text.ts'

/** What speaks for or against words in marks being somebody's, by name: "ends with: ,", "behind: the". */
export type QuotationFeature = string

/** One quotation, and what the kinds of evidence look at. */
export interface ClassificationContext {
  tokenized: TokenizedText
  words: FinderWords
  quote: number
  /** The quotation's token, and its sentence. */
  at: number
  sentence: Sentence
  attribution: Attribution | undefined
  quotedWords: QuotedWords
}

/** The words between the marks. */
export interface QuotedWords {
  text: string
  list: string[]
  /** How many words, in steps: 1 … 6, 7-9, 10-15, many. */
  lengthClass: string
  /** How they are written: all small, all but the small words with capitals, a capital first, some capitals inside. */
  casing: 'small' | 'title' | 'sentence' | 'mixed'
}

// Scripts without spaces have words of about two signs.
const wordInside =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}#@$%][\p{L}\p{N}\p{M}'’.$%-]*/gu

/** Nothing is read of a quotation beyond these characters but how it ends: a long one is somebody's words anyway. */
const longestRead = 400

/** Reads the words between the marks. */
export function parseQuotedWords(text: string, words: FinderWords): QuotedWords {
  const list = text.slice(0, longestRead).match(wordInside) ?? []
  return { text, list, lengthClass: stepOf(list.length), casing: writtenLike(list, words) }
}

function stepOf(count: number): string {
  if (count <= 6) return String(count)
  if (count <= 9) return '7-9'
  return count <= 15 ? '10-15' : 'many'
}

/** "Wall! Wall!": a chant, whose capitals are no title's. */
export function repeatsItself(list: readonly string[]): boolean {
  return list.some((word, index) => index > 0 && word.toLowerCase() === list[index - 1]?.toLowerCase())
}

function writtenLike(list: readonly string[], words: FinderWords): QuotedWords['casing'] {
  if (!list.some((word) => /^\p{Lu}/u.test(word))) return 'small'
  const small = list.some((word) => /^[^\p{Lu}\p{N}]/u.test(word) && !joinsTitle(word, words))
  if (!small) return repeatsItself(list) ? 'sentence' : 'title'
  return /^\p{Lu}/u.test(list[0] ?? '') ? 'sentence' : 'mixed'
}

/** The small words of a title: articles, prepositions, conjunctions. */
function joinsTitle(word: string, words: FinderWords): boolean {
  return words.determiners.has(word) || words.prepositions.has(word) || words.conjunctions.has(word)
}

/** What a token is as evidence: its word, unless it is a name or a number, which would be an accident of the article. */
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
