/** A person or an office, with the fullest name in the text. */
export interface NamedEntity {
  name: string
  /** The words of the name, in lower case. */
  parts: string[]
  kind: 'person' | 'office' | 'text'
  gender?: 'he' | 'she'
  /** The role that the text gives: "harbour master of Lowport". */
  role?: string
  /** Whether the name has a title before it somewhere. */
  titled?: boolean
  /** Whose office it is, as in the text: "Lowport’s". */
  owner?: string
  /** Whether another office of the text has the same name and another owner. */
  isShared?: boolean
  /** Whether the last name alone is the subject of a verb of speech somewhere. */
  speaksByLastName?: boolean
  /** Whether the name has an article before it somewhere. Papers and places have one, people hardly ever. */
  articled?: boolean
  /** Indexes of the tokens where the name begins, in order. */
  mentions: number[]
}
