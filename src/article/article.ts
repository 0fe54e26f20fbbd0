import type { BodyBlock } from '../markdown/parse-body.ts'
import type { Frontmatter, Quote } from './frontmatter-schema.ts'

/** Where a quotation, or a part of it, stands: offsets in the text of a block, the quotation marks included. */
export interface Passage {
  block: number
  start: number
  end: number
}

/** A quotation of the frontmatter, found in the body. */
export interface LocatedQuote extends Quote {
  /** Its permalink on the page. */
  id: string
  /** Whole sentences, or a few words taken into a paraphrase: the page gives them different weight. */
  weight: 'sentence' | 'fragment'
  /** Nobody has confirmed the speaker yet: the frontmatter says `# unsure`. */
  unconfirmed: boolean
  /** The number of the speaker's colour on the page, from 1; 0 for one without a name, and for those behind the sixth. */
  voice: number
  /** More than one where its attribution splits it or it runs over paragraphs. */
  passages: Passage[]
}

/** A block of the body with its permalink; a heading's is rehype-slug's and not given here. */
export interface ArticleBlock extends BodyBlock {
  id?: string
}

/** An article that holds: its frontmatter is valid and every quotation stands in its body. */
export interface Article {
  /** The last part of its address, the name of its file without `.md`. */
  slug: string
  frontmatter: Frontmatter
  /** The Markdown behind the frontmatter. */
  body: string
  blocks: ArticleBlock[]
  quotes: LocatedQuote[]
}
