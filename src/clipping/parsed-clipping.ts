import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { OmissionReason } from '../article/omission.ts'

/** A field, and where it was found, in words for the writer: "JSON-LD", "the line under the headline". */
export interface Sourced<Value> {
  value: Value
  from: string
}

/** What became of one line (or block) of the clipping's article area. Every word of it is in exactly one entry. */
export type Account =
  | { fate: 'kept'; text: string }
  | { fate: 'field'; text: string; field: string }
  | { fate: 'dropped'; text: string; reason: OmissionReason }

/** What the writer states beforehand: no line of a clipping is taken for it. */
export type StatedFields = Pick<ParsedClipping, 'headline' | 'dek' | 'authors'>

/** What somebody else's page, text or Markdown says. Only what was found: nothing here is guessed. */
export interface ParsedClipping {
  headline?: Sourced<string>
  dek?: Sourced<string>
  language?: Sourced<string>
  topics?: Sourced<string[]>
  published?: Sourced<string>
  updated?: Sourced<string>
  authors?: Sourced<Frontmatter['authors']>
  dateline?: Sourced<NonNullable<Frontmatter['dateline']>>
  sourceName?: Sourced<string>
  sourceUrl?: Sourced<string>
  sourceAgency?: Sourced<string>
  rights?: Sourced<string>
  /** When the clipping was taken, where it says so. */
  retrieved?: Sourced<string>
  /** The YAML of an article that is finished already: it is kept, comments and order included. */
  finished?: string
  image?: Sourced<NonNullable<Frontmatter['image']>>
  /** The article as Markdown, one paragraph a line, blank lines between; without headline, byline and dateline. */
  body: string
  /** The loss account: the words of all its entries together are the words of the article area. */
  account: Account[]
  /** What was mended on the way, in words for the writer: "12 mis-decoded marks". */
  mended: string[]
}
