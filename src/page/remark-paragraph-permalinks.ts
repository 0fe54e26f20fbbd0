import type { ListItem, Root } from 'mdast'
import type { ArticleBlock } from '../article/article.ts'
import { findTextNodes, type TextNode } from '../markdown/parse-body.ts'
import { walkTree } from '../markdown/walk-tree.ts'

/** Options of `remarkParagraphPermalinks`. */
export interface ParagraphPermalinkOptions {
  /** The body's blocks in the order of `findTextNodes`. A block without an id gets no permalink. */
  blocks: readonly Pick<ArticleBlock, 'id'>[]
}

/**
 * remark plugin: gives each paragraph its id, and a link to itself at its end; gives each heading its id. The link has no text; the style sheet draws
 * its sign. It is for the mouse and for touch only: a stop and an announcement for every paragraph would bury the text.
 * A heading gets its id here and its link from `rehypeHeadingPermalinks`.
 */
export function remarkParagraphPermalinks({ blocks }: ParagraphPermalinkOptions): (tree: Root) => void {
  return (tree) => {
    const items = new Map<TextNode, ListItem>()
    walkTree(tree, (item) => {
      if (item.type !== 'listItem') return
      const first = item.children[0]
      if (first?.type === 'paragraph') items.set(first, item)
    })
    findTextNodes(tree).forEach(({ node }, block) => {
      const id = blocks[block]?.id
      if (id === undefined) return
      if (node.type === 'heading') {
        node.data = { ...node.data, hProperties: { id } }
        return
      }
      if (node.type !== 'paragraph') return
      // The paragraph of a tight list's item becomes no element of its own, so the item carries the id.
      const target = items.get(node) ?? node
      target.data = { ...target.data, hProperties: { id } }
      node.children.push({
        type: 'link',
        url: `#${id}`,
        children: [],
        data: { hProperties: { className: ['permalink'], ariaHidden: 'true', tabIndex: -1 } },
      })
    })
  }
}
