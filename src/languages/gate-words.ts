/** How a language changes a name by its case or by words written together with it. */
export interface NameForms {
  /** Endings of the base form that another ending replaces: Лаврова has the ending а in place of none. */
  drop: readonly string[]
  /** Endings of other forms. */
  add: readonly string[]
  /** Words that are written together with a following name: و. */
  prefixes?: readonly string[]
}

/** What the gate has to know of a language to judge what an article says about its quotations. */
export interface GateWords {
  /** How names are inflected. Without them only the name as it is, with ’s or another ending after an apostrophe. */
  nameForms?: NameForms
  /** A whole word, in lower case, that can turn a sentence into its opposite: not, never. */
  negation: RegExp
  /** Words of an attribution that say that somebody did not say something, or only might have. */
  denial?: RegExp
}
