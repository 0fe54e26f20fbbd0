import type { BodyBlock } from '../markdown/parse-body.ts'
import type { Frontmatter, Quote } from './frontmatter-schema.ts'

/** Where a quotation, or one part of it, is in the body: UTF-16 offsets in the text of a block, quotation marks included. */
export interface Passage {
  /** Index of the block. */
  block: number
  start: number
  end: number
}

/**
 * A quotation of the frontmatter that was found in the body. If no person has confirmed its speaker, it has no `speaker` and
 * no `role`: a guess stays in the article's file.
 */
export interface LocatedQuote extends Omit<Quote, 'confirmed'>, AddressHistory {
  /** The words as the body has them, not as the frontmatter has them: its `parts` with an ellipsis between them. */
  text: string
  /**
   * The words, as the body has them: one part for each stretch that an attribution or other words of the reporter
   * separate. Quotation marks are left out, and so is a comma that belongs to the reporter's sentence.
   */
  parts: string[]

  /** The id of its first passage on the page: the part of its permalink after the #. */
  id: string
  /** Whole sentences, or a few words inside the reporter's sentence. The page shows them differently. */
  weight: 'sentence' | 'fragment'
  /** Whether a person still has to check the speaker: `confirmed: false`, or a comment `# unsure` of an older file. */
  unconfirmed: boolean
  /** Number of the speaker's colour on the page, from 1. 0 if the quotation has no speaker, or all colours are in use. */
  voice: number
  /** More than one if an attribution splits the quotation, or if it continues in the next paragraph. */
  passages: Passage[]
}

/** Words that an address led to in an earlier version. */
export interface EarlierWords {
  words: string
  /** Date of the version that changed them. */
  date: string
}

/** An address of an earlier version that leads to a passage. It has `changed` if it was published for other words. */
export interface FormerAddress {
  id: string
  changed?: EarlierWords
}

/** What the ledger of an article adds to a passage. */
interface AddressHistory {
  /** Its addresses in earlier versions. */
  former?: FormerAddress[]
  /** Present if its words have changed while its address stayed the same. */
  changed?: EarlierWords
}

/** Where a passage was that has been removed. Its address leads there. */
export interface RemovedPassage {
  id: string
  /** Index of the block before it; -1 if it was the first. */
  after: number
  /** Date of the first version without it. */
  date: string
  words: string
}

/** A block of the body with its permalink. */
export interface ArticleBlock extends BodyBlock, AddressHistory {
  id?: string
}

/** A link of an article to another article of the site, or to a place on its own page. */
export interface ArticleLink {
  /** The slug of the other article. */
  slug?: string
  /** A place on the page. */
  id?: string
  /** Line of the link in the article's file, counted from 1. */
  line: number
}

/** A checked article: its frontmatter is valid, and every quotation is in its body. */
export interface Article {
  /** The last part of the article's address: its file name without `.md`. */
  slug: string
  frontmatter: Frontmatter
  /** The Markdown after the frontmatter. */
  body: string
  blocks: ArticleBlock[]
  quotes: LocatedQuote[]
  /** The addresses on other sites that the body links to, each once, in the order of the text. */
  linkAddresses: string[]
  /** The six characters of its short address; `undefined` if it has no ledger yet. */
  short?: string
  /** Slugs that it had before: their addresses lead to the present one. */
  formerSlugs?: string[]
  removed?: RemovedPassage[]
  /** Whether its quotations are recorded as having had pages of their own. */
  hadQuotationPages?: true
  /** Its links to other articles, which can be checked only with all articles, and to its own places. */
  links: ArticleLink[]
}
