/** Where a text has given words, as words of their own: not "aria" in "malaria". Offsets of each place. */
export function findForeignWords(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length
    const joined = isLetter(text.slice(0, start).at(-1)) || isLetter(text.at(end))
    if (!joined) found.push({ start, end })
  }
  return found
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)
}
