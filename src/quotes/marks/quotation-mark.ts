/** A quotation mark, or two apostrophes that stand for a double one. */
export interface QuotationMark {
  at: number
  width: number
  /** What the place says: space before and a word behind opens. `either` where the place does not tell. */
  side: 'opens' | 'closes' | 'either'
  /** What the sign says, whichever way it was typed. */
  sign: 'opens' | 'closes' | 'either'
}

/** What may stand before an opening mark. */
export const beforeOpening = /[\s([{—–/\-:]/
