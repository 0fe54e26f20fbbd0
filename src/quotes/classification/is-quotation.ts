import type { LanguageWeights } from '../../languages/language.ts'
import type { QuotationFeature } from './quoted-words.ts'

/**
 * Words in marks with a lower sum of weights are no quotation. 0 means as likely as not: the weights were fitted by logistic
 * regression on articles with 14 quotations to one scare quote, title or nickname.
 */
const minScore = 0

/**
 * Whether words in marks are a quotation, by the sum of the weights of their features. In a language without weights they
 * are, unless they are only one or two words and no speaker was found.
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
  const score = features.reduce((sum, name) => sum + (weights.get(name) ?? 0), weights.get('always') ?? 0)
  return score >= minScore
}
