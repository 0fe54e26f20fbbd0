import type { FoundQuote } from './found-quote.ts'

/**
 * Explains why the speaker of a quotation is unsure, for the person who has to check it.
 *
 * @example explainDoubt({ doubt: 'name', speakerText: 'he', speaker: 'Tom Varrow' }) // '“he” could be someone else'
 */
export function explainDoubt({ doubt, speakerText, speaker, alternative }: Partial<FoundQuote>): string {
  const mention = speakerText?.replace(/\s+/g, ' ').trim()
  if (mention === undefined || doubt === 'noSpeaker') return 'no speaker is named near these words'
  if (speaker === undefined) return `“${mention}” is not clearly one person`
  if (doubt === 'quotation') return 'these words may not be a quotation'
  if (doubt === 'unsaid') return `the text may not say that “${mention}” said this`
  if (doubt === 'block') return 'the speaker of a block quotation has to be checked'
  if (doubt === 'language') return 'speakers found in this language are less reliable'
  if (doubt === 'mention')
    return alternative === undefined
      ? 'someone else could have said this'
      : `“${alternative.replace(/\s+/g, ' ')}” could have said this instead`
  return alternative === undefined
    ? `“${mention}” may not be ${speaker}`
    : `“${mention}” could be ${speaker} or ${alternative}`
}
