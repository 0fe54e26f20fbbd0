import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Article } from '../article/article.ts'
import { walkTree } from '../markdown/walk-tree.ts'
import { pickArticleMarkup } from './article-markup.ts'
import { rehypeArticle } from './rehype-article.ts'
import { remarkArticle } from './remark-article.ts'

const processor = unified()
  .use(remarkArticle)
  .use(remarkRehype)
  .use(rehypeArticle)
  .use(rehypeStringify)
  .freeze()

/**
 * Whether `drawArticle` draws a body as Astro does. Astro resizes pictures, and reads the HTML again after it has written it,
 * which changes footnotes and code.
 */
export function isDrawnAlike(tree: Root): boolean {
  let isAlike = true
  walkTree(tree, ({ type }) => {
    if (type === 'image' || type === 'footnoteReference' || type === 'code') isAlike = false
  })
  return isAlike
}

/**
 * Draws an article's text as HTML, as Astro would with `articleMarkdown`, but from the tree that the article was parsed into:
 * the Markdown is not parsed again. For a tree that `isDrawnAlike` the two are the same.
 *
 * @param tree the parsed body; its nodes are changed
 */
export function drawArticle(article: Article, tree: Root): string {
  const file = { data: { astro: { frontmatter: { markup: pickArticleMarkup(article) } } } }
  return processor.stringify(processor.runSync(tree, file))
}
