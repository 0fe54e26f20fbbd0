/** A word or a sign outside quotations, or one whole quotation. */
export interface Token {
  /** Offsets in the text. */
  start: number
  end: number
  /** The token as in the text; empty for a quotation. */
  text: string
  /**
   * `text` in lower case, with straight apostrophes and without a possessive 's. A name that is also a small word ("May") keeps
   * its capital, and a verb that is none of speech here ("went to the pier") has a "*", so no list has them.
   */
  lower: string
  kind: 'word' | 'sign' | 'quote'
  /** Whether it begins with a capital. */
  capital: boolean
  /** Whether it ends in 's or s'. */
  possessive: boolean
  /** Index of the span, for a quotation. */
  quote?: number
}

/** A sentence: the tokens from index `from` up to, but not including, `to`. */
export interface Sentence {
  from: number
  to: number
  /** Index of its paragraph. */
  paragraph: number
}
