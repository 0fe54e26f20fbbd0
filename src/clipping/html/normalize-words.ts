/** Reduces a text to its letters and digits in lower case, to compare texts regardless of marks and spaces. */
export function normalizeWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
