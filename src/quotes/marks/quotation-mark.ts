/** A quotation mark, or two apostrophes used as one. */
export interface QuotationMark {
  /** Offset in the text. */
  at: number
  /** Length in UTF-16 code units. */
  width: number
  /** The role by position: a mark after a space and before a word opens. `either` if the position does not decide. */
  side: 'opens' | 'closes' | 'either'
  /** The role by the character itself. `either` for straight marks. */
  sign: 'opens' | 'closes' | 'either'
  /** Marks of one family close one another. A mark of another family inside a pair is nested. */
  family: 'commas' | 'guillemets' | 'brackets' | 'single'
}

/** A character that can come before an opening mark. */
export const beforeOpening = /[\s([{—–/\-:]/
