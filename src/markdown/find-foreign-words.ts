/**
 * Finds every place where a text has the given words as whole words: not "aria" in "malaria".
 *
 * @returns UTF-16 offsets, in order; empty if the text does not have the words
 * @example findForeignWords('The malaria aria', 'aria') // [{ start: 12, end: 16 }]
 */
export function findForeignWords(text: string, words: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length
    const isPartOfWord = isWordCharacter(text.slice(0, start).at(-1)) || isWordCharacter(text.at(end))
    if (!isPartOfWord) places.push({ start, end })
  }
  return places
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)
}
