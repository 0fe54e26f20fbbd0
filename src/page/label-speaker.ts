import type { LocatedQuote } from '../article/article.ts'

/** Who said a quotation, and when, as a page shows it. */
export interface SpeakerLabel {
  /** The name; without one the role; without both the interface text for speakers without a name. */
  name: string
  /** The role, unless it is the `name`. */
  role: string | undefined
  /** The occasion. */
  said: string | undefined
}

type LabelledQuote = Pick<LocatedQuote, 'speaker' | 'role' | 'said'>

/** Makes the label of a quotation. */
export function labelSpeaker({ speaker, role, said }: LabelledQuote, unnamedSpeaker: string): SpeakerLabel {
  return { name: speaker ?? role ?? unnamedSpeaker, role: speaker === undefined ? undefined : role, said }
}

/** A label in a list of quotations, which shows each role once. */
export interface ListedLabel extends SpeakerLabel {
  /** Whether an earlier quotation of the same speaker has the same role. */
  isRoleRepeated: boolean
}

/** Makes the labels of an article's quotations, in the same order. */
export function labelSpeakers(quotes: readonly LabelledQuote[], unnamedSpeaker: string): ListedLabel[] {
  const known = new Set<string>()
  return quotes.map((quote) => {
    const key = JSON.stringify([quote.speaker, quote.role])
    const isRoleRepeated = known.has(key)
    known.add(key)
    return { ...labelSpeaker(quote, unnamedSpeaker), isRoleRepeated }
  })
}

/** Formats a label as one text: name, role, occasion. */
export function formatLabel({ name, role, said }: SpeakerLabel, separator: string): string {
  return [name, role, said].filter((part) => part !== undefined).join(separator)
}
