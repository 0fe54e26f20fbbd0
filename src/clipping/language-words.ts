import type { ClippingWords } from '../languages/clipping-words.ts'
import { listClippingWords } from '../languages/find-language.ts'

/** The keys of `ClippingWords` whose value is a plain list of words. */
type WordListKey = {
  [Key in keyof ClippingWords]-?: ClippingWords[Key] extends readonly string[] ? Key : never
}[keyof ClippingWords]

/** Collects the words of all languages under some keys, each word once. */
export function collectWords(...keys: readonly WordListKey[]): string[] {
  const words = listClippingWords().flatMap((language) => keys.flatMap((key) => language.words[key]))
  return [...new Set(words)]
}

/**
 * Formats words as a group of a regular expression, longest first, so that "photograph" is not matched as "photo". Without
 * words it is a group that never matches.
 */
export function formatAlternatives(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return words.length === 0 ? '(?!)' : `(?:${longestFirst.map(escapeSigns).join('|')})`
}

/** The words of all languages under some keys, as a group of a regular expression. */
export function matchWords(...keys: readonly WordListKey[]): string {
  return formatAlternatives(collectWords(...keys))
}

/** The same for words that are matched only if each begins with a capital: "Staff Writer". */
export function matchCapitalizedWords(key: WordListKey): string {
  const capitalize = (word: string): string =>
    word.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase())
  return formatAlternatives(collectWords(key).map(capitalize))
}

/** Where a word may begin, in any script: `\b` knows ASCII letters only. For regular expressions with the flag `u`. */
export const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}_])`

/** Where a word may end. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}_])`

/** A word as a regular expression that matches it. */
function escapeSigns(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
