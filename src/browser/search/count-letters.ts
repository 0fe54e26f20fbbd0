/**
 * Counts the letters before each word of an indexed text: UTF-16 units, white space not counted, as in the `letters` of
 * a `SearchedQuote`. The index numbers the words as it splits them itself: at white space, or in scripts that write words
 * together at zero-width spaces that it adds.
 *
 * @example countLettersBefore('the old bridge') // [0, 3, 6]
 */
export function countLettersBefore(indexedText: string): number[] {
  let letters = 0
  return indexedText.split(indexedText.includes('\u200B') ? '\u200B' : /\s+/).map((word) => {
    const before = letters
    // The index escapes angle brackets.
    letters += word.replace(/&[lg]t;/g, '<').replace(/\s+/g, '').length
    return before
  })
}
