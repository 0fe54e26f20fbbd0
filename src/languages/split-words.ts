/**
 * Splits a list of words at white space, so that word lists can be written as one text.
 *
 * @example splitWords('one two') // ['one', 'two']
 */
export function splitWords(words: string): string[] {
  return words.trim().split(/\s+/)
}
