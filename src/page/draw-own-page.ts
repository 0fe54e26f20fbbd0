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
 * @param findPath returns the path of a page under the base path of the site, from its path from the front page
 */
export function drawOwnPage({ tree }: Pick<OwnPage, 'tree'>, findPath: (path: string) => string): string {
  const own: Root = structuredClone(tree)
  walkTree(own, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    if (parseOwnPageLink(node.url)?.kind === 'site') node.url = findPath(node.url.replace(/^\s*\//, ''))
  })
  return processor.stringify(processor.runSync(own))
}
