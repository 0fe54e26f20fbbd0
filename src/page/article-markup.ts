import type { VFile } from 'vfile'
import type { Article, ArticleBlock, LocatedQuote } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findInterface } from '../languages/find-language.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { layOutNotes, type NoteLayout } from './lay-out-notes.ts'

/** Interface texts that appear inside an article's body, in the article's language. */
type MarkupWords = Pick<
  InterfaceWords,
  | 'linkToQuotation'
  | 'moreQuotations'
  | 'quotationMarks'
  | 'unnamedSpeaker'
  | 'passageChanged'
  | 'passageRemoved'
>

/**
 * What the plugins of this folder need to know of an article. It reaches them as frontmatter of the Markdown that Astro
 * renders, so it has to survive JSON.
 */
export interface ArticleMarkup {
  /** The article's language, a BCP 47 tag. */
  language: string
  /** The body's blocks in the order of `findTextNodes`. */
  blocks: Pick<ArticleBlock, 'id' | 'former' | 'changed'>[]
  quotes: LocatedQuote[]
  /** One layout per quotation. */
  layouts: NoteLayout[]
  removed?: NonNullable<Article['removed']>
  dateline?: string
  foreign?: NonNullable<Frontmatter['foreign']>
  words: MarkupWords
}

/** Picks what the plugins need out of an article. */
export function pickArticleMarkup({ blocks, quotes, removed, frontmatter }: Article): ArticleMarkup {
  const { language, dateline, foreign } = frontmatter
  const { words } = findInterface(language)
  return {
    language,
    blocks: blocks.map(({ id, former, changed }) => ({
      ...(id === undefined ? {} : { id }),
      ...(former === undefined ? {} : { former }),
      ...(changed === undefined ? {} : { changed }),
    })),
    quotes,
    layouts: layOutNotes(blocks, quotes),
    ...(removed === undefined ? {} : { removed }),
    ...(dateline === undefined ? {} : { dateline: dateline.text }),
    ...(foreign === undefined ? {} : { foreign }),
    words: {
      linkToQuotation: words.linkToQuotation,
      moreQuotations: words.moreQuotations,
      quotationMarks: words.quotationMarks,
      unnamedSpeaker: words.unnamedSpeaker,
      passageChanged: words.passageChanged,
      passageRemoved: words.passageRemoved,
    },
  }
}

/** Returns the markup in the frontmatter of a file that Astro renders, or `undefined` if the file is no article. */
export function findArticleMarkup(file: VFile): ArticleMarkup | undefined {
  return file.data.astro?.frontmatter?.['markup'] as ArticleMarkup | undefined
}
