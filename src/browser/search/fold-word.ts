/** A word without case, accents and punctuation, as the index compares it. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .toLowerCase()
}

/** The words of a query, folded, each once. */
export function splitQuery(query: string): string[] {
  return [...new Set(query.split(/\s+/).map(foldWord).filter(Boolean))]
}
