import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { findArticleMarkup } from './article-markup.ts'
import { rehypeHeadingPermalinks } from './rehype-heading-permalinks.ts'

/** rehype preset: everything that is added to an article's HTML. Only files with `ArticleMarkup` get permalinks. */
export function rehypeArticle(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (findArticleMarkup(file)) rehypeHeadingPermalinks()(tree)
  }
}
