import type { LossAccount } from './parsed-clipping.ts'

/** In words. A guess: an article of fewer words is a caption, or what a page shows until its scripts have run. */
export const fewWords = 50

/** Lists the words of a text: runs of letters, marks and digits. Hyphens and apostrophes separate words. */
export function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** How many words of a clipping were kept, became fields, were dropped, or are around the article. Together they are all. */
export interface WordCount {
  kept: number
  field: number
  dropped: number
  around: number
}

/** Counts the words of a loss account by their fate. */
export function countWords(account: readonly LossAccount[]): WordCount {
  const count: WordCount = { kept: 0, field: 0, dropped: 0, around: 0 }
  for (const { fate, text } of account) count[fate] += listWords(text).length
  return count
}
