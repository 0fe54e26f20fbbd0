import type { Root } from 'mdast'
import { walkTree } from '../markdown/walk-tree.ts'

/** A link of an article to an article of the site, or to a part of itself. */
export interface ArticleLink {
  /** As it is written: `../slug/`, `../slug/#id` or `#id`. */
  url: string
  /** Line of the article's file, from 1. */
  line: number
}

/** A link to another article of the site: its slug and its fragment. */
export const otherArticleUrl = /^\.\.\/([^/]+)\/(?:#(.*))?$/

/** Lists the links of a parsed body to articles of the site. */
export function listArticleLinks(tree: Root, linesBeforeBody: number): ArticleLink[] {
  const links: ArticleLink[] = []
  walkTree(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const { url, position } = node
    if (url.startsWith('#') || otherArticleUrl.test(url))
      links.push({ url, line: linesBeforeBody + (position?.start.line ?? 1) })
  })
  return links
}
