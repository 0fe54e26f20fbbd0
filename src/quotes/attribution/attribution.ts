import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/** The speaker of a quotation, and how the speaker was found. */
export interface Attribution {
  mention: Mention
  /** Name of the rule that found the mention. */
  rule: string
  /**
   * Without weights, the strength of the rule: strong for an explicit attribution, weak for a guess such as the subject of
   * the sentence. With weights, strong if the likelihood is high enough to be sure.
   */
  strength: 'strong' | 'weak'
  /** How likely it is that this is the speaker, 0 to 1. `undefined` if the language has no weights. */
  likelihood?: number
  /** The likeliest mention of another person, if the likelihood comes from weights. */
  rival?: Mention
  /** The other mentions that may be the speaker's, if the likelihood comes from weights. */
  others?: readonly LikelyMention[]
  /** Why the words may not be the speaker's own. */
  reservation?: Reservation
}

/** Why the subject of a verb of speech may not have said the words. */
export interface Reservation {
  /**
   * Unsaid: the text denies or supposes that the words were said. Not own: they may be the words of another person or of a text,
   * which the subject passes on, or the subject is the one spoken about.
   */
  kind: 'unsaid' | 'notOwn'
  /** The other person, if named. */
  other?: Mention
}

/** A mention, and how likely it is the one that names the speaker, 0 to 1. */
export interface LikelyMention {
  mention: Mention
  likelihood: number
}

/** What an attribution rule gets: one quotation, its sentence, and the speakers found so far. */
export interface QuotationContext {
  tokenized: TokenizedText
  words: FinderWords
  /** Index of the quotation's span. */
  quote: number
  /** Index of the quotation's token. */
  at: number
  /** First token of the quotation's sentence. */
  from: number
  /** End of the sentence: the index after its last token. */
  to: number
  /** What the rules found for the quotations before this one, by span. */
  attributions: readonly (Attribution | undefined)[]
}

/** A named way to find the speaker of a quotation. */
export interface AttributionRule {
  /** Shown to users. Weights are keyed by it too, so a new name needs new weights. */
  name: string
  strength: Attribution['strength']
  /** Returns the mention of the speaker, or `undefined` if the rule does not apply. */
  find: (context: QuotationContext) => Mention | undefined
}
