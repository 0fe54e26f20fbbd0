import type { Link, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Article } from '../article/article.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'

/**
 * Returns an article's Markdown as it can be read anywhere: links have full addresses, the dateline comes first, and a
 * picture, which stays on the site, is replaced by its description in brackets.
 *
 * @param address the article's permalink
 * @param parsed the parsed body, if there is one already; it is not changed
 */
export function makePlainBody(
  { frontmatter, body }: Pick<Article, 'frontmatter' | 'body'>,
  address: string,
  parsed?: Root,
): Root {
  const tree = parsed ? copyTree(parsed) : parseMarkdown(body)
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'definition') completeLink(node, address)
    if (node.type !== 'image' || index === undefined || !parent) return
    parent.children[index] = { type: 'text', value: node.alt ? `[${node.alt}]` : '' }
  })
  const first = tree.children[0]
  const dateline = frontmatter.dateline?.text
  if (dateline !== undefined && first?.type === 'paragraph')
    first.children.unshift({ type: 'text', value: `${dateline} ` })
  return tree
}

function completeLink(node: Pick<Link, 'url'>, address: string): void {
  node.url = URL.parse(node.url, address)?.href ?? node.url
}

function copyTree<Node extends Nodes>(node: Node): Node {
  return 'children' in node ? { ...node, children: node.children.map(copyTree) } : { ...node }
}
