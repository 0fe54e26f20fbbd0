import type { ClippingWords } from './clipping-words.ts'
import type { FinderWords } from './finder-words.ts'
import type { GateWords } from './gate-words.ts'
import type { InterfaceWords } from './interface-words.ts'

/**
 * How much each feature of the quotation finder counts, by the feature's name, measured on articles annotated by people. A
 * feature without a weight counts zero.
 */
export interface LanguageWeights {
  /** Whether words in quotation marks are a quotation. */
  quotations: ReadonlyMap<string, number>
  /** Whether a person is the speaker. */
  speakers: ReadonlyMap<string, number>
  /** Which person a pronoun means. */
  pronouns: ReadonlyMap<string, number>
  /** How likely a full name is right if the mention is, by the way in which the mention was resolved. */
  names: ReadonlyMap<string, number>
}

/** What the project knows about a language. A language is a folder here and a line in `find-language.ts`. */
export interface Language {
  /** Primary language subtag (BCP 47), in lower case. */
  tag: string
  /** Texts of the interface. Without them the interface is in English. */
  interface?: InterfaceWords
  /** Words that the quotation finder needs. Without them the finder uses the English ones and is never sure. */
  finder?: FinderWords
  /** What the gate has to know to check names, denials and shortened quotations. */
  gate?: GateWords
  /** Words that clippings are read with. */
  clipping?: ClippingWords
  /** Measured weights. Without them the finder decides by its rules alone, and no speaker is sure. */
  weights?: LanguageWeights
}
