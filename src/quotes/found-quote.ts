/** Words between quotation marks: `text.slice(start, end)`, the marks themselves not included (UTF-16 offsets). */
export interface QuoteSpan {
  start: number
  end: number
  /** Offset of the opening mark; of the first word where a recovered quotation has none. */
  outerStart: number
  /** Offset behind the closing mark; `end` where there is none (unclosed, or re-opened in the next paragraph). */
  outerEnd: number
}

/** What the finder says of one pair of quotation marks. */
export interface FoundQuote extends QuoteSpan {
  /** The words, `text.slice(start, end)`. */
  quote: string
  /** Somebody's words, or words in marks that nobody said (a title, a nickname, a scare quote). */
  kind: 'quotation' | 'notQuotation'
  /** Quotations with the same number are one utterance, split by its attribution or by a paragraph's end. */
  utterance: number
  /** The mention of the speaker as it stands in the text: "he", "Peskov", "a senior official". */
  speakerText?: string
  speakerStart?: number
  speakerEnd?: number
  /** The full name (or office) the mention stands for, where the text bears it out. */
  speaker?: string
  /** The role the text gives the speaker: "Kremlin spokesman". */
  role?: string
  /** How likely it is that the mention is the speaker's, 0 to 1, as measured on articles that people have marked. */
  likelihood?: number
  /** Whether the frontmatter would state the speaker without a comment. */
  sure: boolean
  /** The name of the rule that decided, so that a wrong decision can be found and mended. */
  rule: string
}
