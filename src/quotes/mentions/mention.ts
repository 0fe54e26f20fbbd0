/** Who speaks, as the text puts it: tokens `from` to `to` (not included). */
export interface Mention {
  from: number
  to: number
  kind: 'name' | 'pronoun' | 'nominal'
  /** Offsets in the text, where the mention stands inside a quotation and is no token of its own. */
  inside?: { start: number; end: number }
}

/** Longer than this, and what stands before a verb is no longer its subject. Tokens. */
export const longestMention = 14
