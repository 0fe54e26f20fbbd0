/** The text of a search record, as the index has split it. Locations are indexes of its words. */
export interface IndexedText {
  words: string[]
  /** How many letters are before each word: UTF-16 units, white space not counted, as in the passages of a `SearchedQuote`. */
  lettersBefore: number[]
  /** What is between two words. Empty where the words have their spaces themselves. */
  between: string
}

/**
 * Splits an indexed text into words, at white space, or in scripts that write words together at zero-width spaces that the
 * index adds.
 *
 * @example splitIndexedText('the old bridge').lettersBefore // [0, 3, 6]
 */
export function splitIndexedText(indexedText: string): IndexedText {
  const isJoined = indexedText.includes('\u200B')
  let letters = 0
  const words: string[] = []
  const lettersBefore: number[] = []
  for (const part of indexedText.split(isJoined ? '\u200B' : /\s+/)) {
    // The index escapes angle brackets.
    const word = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    words.push(word)
    lettersBefore.push(letters)
    letters += countLetters(word)
  }
  return { words, lettersBefore, between: isJoined ? '' : ' ' }
}

/** The length of a text without white space, in UTF-16 units. */
export function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length
}
