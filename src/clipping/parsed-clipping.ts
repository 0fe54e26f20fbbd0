import type { Root } from 'mdast'
import type { Frontmatter, Quote } from '../article/frontmatter-schema.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'

/** The value of a field and where it was found, in words for the writer: "JSON-LD", "the line under the headline". */
export interface FieldValue<Value> {
  value: Value
  from: string
  /** Why it may be wrong. The article has it as a comment, and the report begins with it. */
  doubt?: string
}

/**
 * What became of one line or block of a clipping. Every word of a text, and every visible word of a saved page, is in exactly
 * one entry. `around` is what a page has around every article: menus, its footer, links to other stories.
 */
export type LossAccount =
  | { fate: 'kept'; text: string }
  | { fate: 'field'; text: string; field: string }
  | {
      fate: 'dropped'
      text: string
      reason: OmissionReason
      /** Whether it is among the text, and no words say that it is not the article’s. */
      isUnsure?: true
    }
  | { fate: 'around'; text: string }

/** A picture, by its description, or a frame or player, by the host that it is loaded from. */
export interface LeftOutMedium {
  reason: Extract<OmissionReason, 'picture' | 'player or embed'>
  text: string
}

/** Fields that are known before a clipping is parsed. The parsers do not look for them. */
export type StatedFields = Pick<ParsedClipping, 'headline' | 'dek' | 'authors'>

/** A quotation of the article, with what the clipping's data states about it. */
export interface StatedQuote {
  text: string
  /** Without a name and a role, the clipping does not name the speaker. */
  speaker?: string
  role?: string
  said?: string
  language?: string
  original?: NonNullable<Quote['original']>
  url?: string
}

/** What a page, text or Markdown file says about an article. Contains only what was found; nothing is guessed. */
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
  /** When the source published it, if the clipping is a copy itself. */
  sourcePublished?: FieldValue<string>
  /** What the text is to its source, if the clipping is a copy itself. */
  relation?: FieldValue<Frontmatter['source']['relation']>
  rights?: FieldValue<string>
  /** When the clipping was saved, if it says so. */
  retrieved?: FieldValue<string>
  /** The YAML of a clipping that is already an article. It is kept as it is, with its comments and order. */
  finished?: string
  image?: FieldValue<NonNullable<Frontmatter['image']>>
  corrections?: FieldValue<NonNullable<Frontmatter['corrections']>>
  /** The quotations that the clipping's data lists. Not all of them need to be in the body. */
  quotes?: StatedQuote[]
  /** The article as a Markdown tree, tidied: without headline, byline and dateline, and without what no article may contain. */
  body: Root
  /** What became of every word, in the order of the clipping. */
  account: LossAccount[]
  /** Pictures with a description, frames and players of a page that were left out. They have no words in the account. */
  media?: LeftOutMedium[]
  /** How many words of paragraphs a page hides, if they are many. They are not in the account. */
  hiddenWords?: number
  /** What the page may be other than a whole article, in words for the writer: a product, a list, a part. */
  cautions?: string[]
  /** What was repaired, in words for the writer: "12 mis-decoded marks". */
  repaired: string[]
}
