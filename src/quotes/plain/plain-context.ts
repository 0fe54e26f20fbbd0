import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Sentence } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/** One quotation in its sentence, for the rules of a language without weights. */
export interface PlainContext {
  tokenized: TokenizedText
  words: FinderWords
  quote: number
  /** Index of the quotation's token. */
  at: number
  sentence: Sentence
  /** What was found for the quotations before. */
  attributions: readonly (Attribution | undefined)[]
}
