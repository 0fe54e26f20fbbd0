import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/** Who said a quotation, by which rule, and how far the rule can be trusted. */
export interface Attribution {
  mention: Mention
  rule: string
  /** Strong: an attribution in so many words. Weak: the sentence's subject, or a speaker carried on. */
  strength: 'strong' | 'weak'
  /** How likely it is that this one spoke, 0 to 1; absent where a rule alone decided. */
  likelihood?: number
}

/** What a rule is given: one quotation in its sentence, and what was decided about those before it. */
export interface QuotationContext {
  read: TokenizedText
  words: FinderWords
  quote: number
  /** The quotation's token, and its sentence's tokens from `from` to `to`. */
  at: number
  from: number
  to: number
  decided: readonly (Attribution | undefined)[]
}

export interface AttributionRule {
  name: string
  strength: Attribution['strength']
  find: (place: QuotationContext) => Mention | undefined
}
