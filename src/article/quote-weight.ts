import type { LocatedQuote } from './article.ts'

/** Shorter quotations are fragments even if they begin like a sentence: “No, thanks.” A guess. */
const minSentenceWords = 5

/** From this length on, words inside the reporter's sentence are shown like a sentence. A guess. */
const minLongFragmentWords = 9

/** Decides from its length and first character whether a quotation is shown as a sentence or as a fragment. */
export function findQuoteWeight(text: string): LocatedQuote['weight'] {
  const wordCount = text.split(/\s+/).length
  const startsSentence = /^[\p{Lu}\p{Lo}\p{N}[(“‘"«]/u.test(text)
  const isSentence = startsSentence && wordCount >= minSentenceWords
  return isSentence || wordCount >= minLongFragmentWords ? 'sentence' : 'fragment'
}
