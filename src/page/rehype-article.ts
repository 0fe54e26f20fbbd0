import type { Root } from 'hast'
import rehypeSlug from 'rehype-slug'
import type { VFile } from 'vfile'
import { findArticleMarkup } from './article-markup.ts'
import { rehypeFigures } from './rehype-figures.ts'
import { rehypeHeadingPermalinks } from './rehype-heading-permalinks.ts'

/** For headings that have no id yet: it keeps theirs apart from the ids of the page's own sections. */
const headingIdPrefix = 'section-'

/** rehype preset: everything that is added to an article's HTML. Only files with `ArticleMarkup` get permalinks. */
export function rehypeArticle(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    rehypeSlug({ prefix: headingIdPrefix })(tree)
    const markup = findArticleMarkup(file)
    // After the ids, because a heading without an id gets no link.
    if (markup) rehypeHeadingPermalinks()(tree)
    rehypeFigures()(tree)
  }
}
