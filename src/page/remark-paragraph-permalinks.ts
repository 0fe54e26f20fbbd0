import type { ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { ArticleBlock } from '../article/article.ts'
import { findTextNodes, type TextNode } from '../markdown/parse-body.ts'

/** Options of `remarkParagraphPermalinks`. */
export interface ParagraphPermalinkOptions {
  /** The body's blocks in the order of `findTextNodes`. A block without an id gets no permalink. */
  blocks: readonly Pick<ArticleBlock, 'id'>[]
  /** The accessible name of the link. */
  label: string
}

/**
 * remark plugin: gives each paragraph its id, and a link to itself at its end. The link has no text; the style sheet draws
 * its sign. Headings get theirs from `rehypeHeadingPermalinks`.
 */
export function remarkParagraphPermalinks({
  blocks,
  label,
}: ParagraphPermalinkOptions): (tree: Root) => void {
  return (tree) => {
    const items = new Map<TextNode, ListItem>()
    visit(tree, 'listItem', (item) => {
      const first = item.children[0]
      if (first?.type === 'paragraph') items.set(first, item)
    })
    findTextNodes(tree).forEach(({ node }, block) => {
      const id = blocks[block]?.id
      if (id === undefined || node.type !== 'paragraph') return
      // The paragraph of a tight list's item becomes no element of its own, so the item carries the id.
      const target = items.get(node) ?? node
      target.data = { ...target.data, hProperties: { id } }
      node.children.push({
        type: 'link',
        url: `#${id}`,
        children: [],
        data: { hProperties: { className: ['permalink'], ariaLabel: label } },
      })
    })
  }
}
