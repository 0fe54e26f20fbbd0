/** Words that refer to a possible speaker: the tokens from index `from` up to, but not including, `to`. */
export interface Mention {
  from: number
  to: number
  /** Nominal: a noun phrase such as "the keeper". */
  kind: 'name' | 'pronoun' | 'nominal'
  /** Offsets in the text of a mention inside a quotation, which has no tokens of its own. */
  inside?: { start: number; end: number }
}

/** The longest mention, in tokens: longer text before a verb is not its subject. A guess. */
export const maxMentionTokens = 14
