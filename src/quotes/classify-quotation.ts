import type { Evidence } from './evidence/evidence.ts'
import { weightsFor } from './languages/find-language.ts'

/** Below this sum, words in marks are nobody's. Real news has 14 quotations to one scare quote, title or nickname. */
const leastEvidence = 0

/**
 * Whether words in marks are somebody's words, by the sum of the evidence. In a language whose evidence nobody has
 * weighed they are, unless a word or two stand there that nobody is said to have said.
 */
export function isQuotation(evidence: readonly Evidence[], language: string): boolean {
  if (evidence.includes('inside a name') || evidence.includes('the name of a work')) return false
  if (evidence.includes('behind a label')) return true
  const weights = weightsFor(language)
  if (!weights) {
    return !(
      evidence.includes('attribution: none') &&
      (evidence.includes('words: 1') || evidence.includes('words: 2'))
    )
  }
  const sum = evidence.reduce((total, name) => total + (weights[name] ?? 0), weights['always'] ?? 0)
  return sum >= leastEvidence
}
