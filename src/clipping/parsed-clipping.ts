import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'

/** A field, and where it was found, in words for the writer: "JSON-LD", "the line under the headline". */
export interface FieldValue<Value> {
  value: Value
  from: string
}

/** What became of one line (or block) of the clipping's article area. Every word of it is in exactly one entry. */
export type LossAccount =
  | { fate: 'kept'; text: string }
  | { fate: 'field'; text: string; field: string }
  | { fate: 'dropped'; text: string; reason: OmissionReason }

/** What the writer states beforehand: no line of a clipping is taken for it. */
export type StatedFields = Pick<ParsedClipping, 'headline' | 'dek' | 'authors'>

/** What somebody else's page, text or Markdown says. Only what was found: nothing here is guessed. */
export interface ParsedClipping {
  headline?: FieldValue<string>
  dek?: FieldValue<string>
  language?: FieldValue<string>
  topics?: FieldValue<string[]>
  published?: FieldValue<string>
  updated?: FieldValue<string>
  authors?: FieldValue<Frontmatter['authors']>
  dateline?: FieldValue<NonNullable<Frontmatter['dateline']>>
  sourceName?: FieldValue<string>
  sourceUrl?: FieldValue<string>
  sourceAgency?: FieldValue<string>
  rights?: FieldValue<string>
  /** When the clipping was taken, where it says so. */
  retrieved?: FieldValue<string>
  /** The YAML of an article that is finished already: it is kept, comments and order included. */
  finished?: string
  image?: FieldValue<NonNullable<Frontmatter['image']>>
  /** The article as Markdown, one paragraph a line, blank lines between; without headline, byline and dateline. */
  body: string
  /** The loss account: the words of all its entries together are the words of the article area. */
  account: LossAccount[]
  /** What was repaired, in words for the writer: "12 mis-decoded marks". */
  repaired: string[]
}
