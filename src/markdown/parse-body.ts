import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** One run of text in an article's body: a paragraph, a heading, the text of a list item, a table cell. */
export interface BodyBlock {
  kind: 'paragraph' | 'heading' | 'blockquote'
  /** The words a reader sees, without markup. A hard line break is a newline. */
  text: string
  /** Line of the block in the Markdown, counted from 1. */
  line: number
  /** Index of the top-level node that contains the block, counted from 0. */
  top: number
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses a body into a Markdown tree, with the grammar that Astro renders it with (CommonMark and GFM). */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown)
}

/** A node whose children are the text of one block. */
export type TextNode = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>

/**
 * Finds every node that is a block of text, in reading order: block n of `parseBody` is node n here.
 *
 * @returns each node, the index of the top-level node that contains it, and whether it is in a block quotation
 */
export function findTextNodes(tree: Root): { node: TextNode; top: number; quoted: boolean }[] {
  const textNodes: { node: TextNode; top: number; quoted: boolean }[] = []
  const visit = (node: RootContent, top: number, quoted: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      textNodes.push({ node, top, quoted })
    } else if ('children' in node) {
      const quotedInside = quoted || node.type === 'blockquote'
      for (const child of node.children) visit(child, top, quotedInside)
    }
  }
  tree.children.forEach((node, top) => {
    visit(node, top, false)
  })
  return textNodes
}

/** The text of a node as a reader sees it. Pictures and raw HTML have none; a hard line break is a newline. */
export function phrasingText(node: Parents | PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node
    ? node.children.map((child) => phrasingText(child as PhrasingContent)).join('')
    : ''
}

/** Parses a body into its blocks of text, in reading order. */
export function parseBody(markdown: string): BodyBlock[] {
  return findTextNodes(parseMarkdown(markdown)).map(({ node, top, quoted }) => ({
    kind: node.type === 'heading' ? 'heading' : quoted ? 'blockquote' : 'paragraph',
    text: phrasingText(node),
    line: node.position?.start.line ?? 1,
    top,
  }))
}

/** What `joinBlocks` puts between two blocks: a blank line, which the quotation finder reads as a paragraph break. */
export const blockSeparator = '\n\n'

/** Joins the text of all blocks into one string, the input of the quotation finder. */
export function joinBlocks(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join(blockSeparator)
}
