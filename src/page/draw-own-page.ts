import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parseOwnPageLink } from '../library/own-page-address.ts'
import type { OwnPage } from '../library/parse-own-page.ts'
import { walkTree } from '../markdown/walk-tree.ts'

const processor = unified().use(remarkRehype).use(rehypeStringify).freeze()

/**
 * Draws the text of a page of the paper’s own as HTML.
 *
 * @param findPath returns what a link to a page of the site has as its address, from the page’s path from the front page
 */
export function drawOwnPage(page: Pick<OwnPage, 'tree'>, findPath: (path: string) => string): string {
  return processor.stringify(buildOwnPage(page, findPath))
}

/** The same as a tree, for a writer of XML. */
export function buildOwnPage({ tree }: Pick<OwnPage, 'tree'>, findPath: (path: string) => string): HtmlRoot {
  const own: Root = structuredClone(tree)
  walkTree(own, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    if (parseOwnPageLink(node.url)?.kind === 'site') node.url = findPath(node.url.replace(/^\s*\//, ''))
  })
  return processor.runSync(own)
}
