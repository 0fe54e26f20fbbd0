import type { LanguageWeights } from '../../languages/language.ts'
import type { QuotationFeature } from './quoted-words.ts'

/**
 * Words in marks with a lower sum of weights are no quotation. 0 means as likely as not: the weights were fitted by logistic
 * regression on articles with 14 quotations to one scare quote, title or nickname.
 */
export const minQuotationScore = 0

/** Words that certainly are a quotation have this score. */
const certain = 10

/** Returns the sum of the weights of the features of words in marks: the higher, the more likely they are a quotation. */
export function scoreQuotation(
  features: readonly QuotationFeature[],
  weights: LanguageWeights['quotations'],
): number {
  if (
    features.includes('inside a name') ||
    features.includes('the name of a work') ||
    features.includes('a term')
  )
    return -certain
  if (features.includes('behind a label') || features.includes('said right after')) return certain
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), weights.get('always') ?? 0)
}
