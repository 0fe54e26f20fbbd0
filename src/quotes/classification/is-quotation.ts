import type { LanguageWeights } from '../../languages/language.ts'
import type { QuotationFeature } from './quoted-words.ts'

/** Below this sum, words in marks are nobody's. Real news has 14 quotations to one scare quote, title or nickname. */
const leastEvidence = 0

/**
 * Whether words in marks are somebody's words, by the sum of the evidence. In a language whose evidence nobody has
 * weighed they are, unless a word or two stand there that nobody is said to have said.
 */
export function isQuotation(
  features: readonly QuotationFeature[],
  weights: LanguageWeights['quotations'] | undefined,
): boolean {
  if (features.includes('inside a name') || features.includes('the name of a work')) return false
  if (features.includes('behind a label')) return true
  if (!weights) {
    return !(
      features.includes('attribution: none') &&
      (features.includes('words: 1') || features.includes('words: 2'))
    )
  }
  const sum = features.reduce((total, name) => total + (weights.get(name) ?? 0), weights.get('always') ?? 0)
  return sum >= leastEvidence
}
