/** Splits a list of words written as one text: `splitWords('one two')` is `['one', 'two']`. */
export function splitWords(words: string): string[] {
  return words.trim().split(/\s+/)
}
