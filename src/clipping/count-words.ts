import type { LossAccount } from './parsed-clipping.ts'

/** In words. A guess: an article of fewer words is a caption, or what a page shows until its scripts have run. */
export const fewWords = 50

/** Lists the words of a text: runs of letters, marks and digits. Hyphens and apostrophes separate words. */
export function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Runs of letters of scripts that have no spaces between words. */
const unspaced =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
/** In letters. A sign of Chinese or Japanese says as much as three letters of English, a word of which has five. Guesses. */
const [signsPerWord, lettersPerWord] = [5 / 3, 5]

/** Counts the words of a text. Where a script has no spaces, as many letters are a word as in other texts of that length. */
export function countTextWords(text: string): number {
  let words = 0
  const spaced = text.replace(unspaced, (run, signs?: string) => {
    words += Math.ceil(run.length / (signs === undefined ? lettersPerWord : signsPerWord))
    return ' '
  })
  return words + listWords(spaced).length
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
  for (const { fate, text } of account) count[fate] += countTextWords(text)
  return count
}
