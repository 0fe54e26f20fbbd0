/** Letters and digits alone, in lower case, for comparing. */
export function normalizeWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
