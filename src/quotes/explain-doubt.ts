import { minSureLikelihood } from './attribute-speakers.ts'
import type { FoundQuote } from './found-quote.ts'

/**
 * Explains why the speaker of a quotation is unsure, for the person who has to check it: either the mention near the
 * quotation may not be its speaker's, or it may mean another person. Names no other candidates: the finder keeps one.
 *
 * @example explainDoubt({ speakerText: 'he', speaker: 'Tom Varrow', likelihood: 0.99 }) // '“he” could be someone else'
 */
export function explainDoubt({ speakerText, speaker, likelihood }: Partial<FoundQuote>): string {
  if (speakerText === undefined) return 'no speaker is named near these words'
  const mention = speakerText.replace(/\s+/g, ' ').trim()
  if (speaker === undefined) return `“${mention}” is not clearly one person`
  const isMentionSure = likelihood !== undefined && likelihood >= minSureLikelihood
  if (isMentionSure || !isNamedIn(mention, speaker)) return `“${mention}” could be someone else`
  return likelihood === undefined
    ? 'speakers found in this language are less reliable'
    : 'someone else could have said this'
}

/** Whether a mention has a word of the speaker's name, unlike "he" or "the minister". */
function isNamedIn(mention: string, speaker: string): boolean {
  return speaker.split(' ').some((word) => mention.toLowerCase().includes(word.toLowerCase()))
}
