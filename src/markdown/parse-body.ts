import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A stretch of running text in an article's body: a paragraph, a heading, a list item's text, a table's cell. */
export interface BodyBlock {
  kind: 'paragraph' | 'heading' | 'blockquote'
  /** The words a reader sees, without markup; a hard line break is a newline. */
  text: string
  /** Line of the block in the Markdown it was read from, counted from 1. */
  line: number
  /** Which of the body's top-level nodes it stands in, counted from 0. */
  top: number
}

/** Something in a body that no article may hold, with its line, counted from 1. */
export interface BodyFault {
  line: number
  message: string
  remedy: string
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** The Markdown tree of a body, by the grammar that Astro renders it with (CommonMark and GFM). */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown)
}

/** A block's own node: the one whose children are its running text. */
export type TextNode = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>

/** Every node with running text in reading order, with its place; this order numbers the blocks everywhere. */
export function findTextNodes(tree: Root): { node: TextNode; top: number; quoted: boolean }[] {
  const found: { node: TextNode; top: number; quoted: boolean }[] = []
  const visit = (node: RootContent, top: number, quoted: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      found.push({ node, top, quoted })
    } else if ('children' in node) {
      const inside = quoted || node.type === 'blockquote'
      for (const child of node.children) visit(child, top, inside)
    }
  }
  tree.children.forEach((node, top) => {
    visit(node, top, false)
  })
  return found
}

/** The words of a node as a reader sees them. Pictures and raw HTML have none. */
export function phrasingText(node: Parents | PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node
    ? node.children.map((child) => phrasingText(child as PhrasingContent)).join('')
    : ''
}

/** The running text of a body, block by block, in reading order. */
export function parseBody(markdown: string): BodyBlock[] {
  return findTextNodes(parseMarkdown(markdown)).map(({ node, top, quoted }) => ({
    kind: node.type === 'heading' ? 'heading' : quoted ? 'blockquote' : 'paragraph',
    text: phrasingText(node),
    line: node.position?.start.line ?? 1,
    top,
  }))
}

/** The blocks' text as one string, a blank line between them: what the quotation finder reads. */
export function joinBlocks(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join('\n\n')
}
