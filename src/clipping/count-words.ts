import type { LossAccount } from './parsed-clipping.ts'

/** The words of a text: runs of letters, marks and digits. What joins them (a hyphen, an apostrophe) parts them here. */
export function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** How many words of a clipping went where. The three together are the words of its article area. */
export interface WordCount {
  kept: number
  field: number
  dropped: number
}

/** Counts the words of an account by their fate. */
export function countWords(account: readonly LossAccount[]): WordCount {
  const count: WordCount = { kept: 0, field: 0, dropped: 0 }
  for (const { fate, text } of account) count[fate] += listWords(text).length
  return count
}
