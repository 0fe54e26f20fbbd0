import type { ClippingWords } from './clipping-words.ts'
import type { FinderWords } from './finder-words.ts'
import type { InterfaceWords } from './interface-words.ts'

/**
 * How much each feature counts, by the feature's name, as measured on articles that people have marked. A feature without
 * a weight counts for nothing.
 */
export interface LanguageWeights {
  /** For words in quotation marks being something somebody said. */
  quotations: ReadonlyMap<string, number>
  /** For a person being the speaker. */
  speakers: ReadonlyMap<string, number>
}

/** What the project knows of a language. A language is a folder here and a line in `find-language.ts`. */
export interface Language {
  /** Primary language subtag (BCP 47), in lower case. */
  tag: string
  /** Texts of the interface. Without them the interface is in English. */
  interface?: InterfaceWords
  /** Words that the quotation finder needs. Without them the finder uses the English ones and is never sure. */
  finder?: FinderWords
  /** Words that clippings are read with. */
  clipping?: ClippingWords
  /** Measured weights. Without them the finder decides by its rules alone, and no speaker is sure. */
  weights?: LanguageWeights
}
