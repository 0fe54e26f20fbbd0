import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { walkTree } from './walk-tree.ts'

/** One run of text in an article's body: a paragraph, a heading, the text of a list item, a table cell. */
export interface BodyBlock {
  kind: 'paragraph' | 'heading' | 'blockquote' | 'cell'
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
 * Finds every node that is a block of text, in reading order: block n of `parseBody` is node n here. Text that no page shows
 * is left out: footnotes that nothing refers to, second definitions of a footnote, and cells of a table beyond its header.
 *
 * @returns each node, the index of the top-level node that contains it, and whether it is in a block quotation
 */
export function findTextNodes(tree: Root): { node: TextNode; top: number; quoted: boolean }[] {
  const textNodes: { node: TextNode; top: number; quoted: boolean }[] = []
  const footnotes = findShownFootnotes(tree)
  const visit = (node: RootContent, top: number, quoted: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      textNodes.push({ node, top, quoted })
    } else if (node.type === 'footnoteDefinition' && !footnotes.has(node)) {
      return
    } else if (node.type === 'table') {
      const columns = node.children[0]?.children.length ?? 0
      for (const row of node.children) {
        for (const cell of row.children.slice(0, columns)) visit(cell, top, quoted)
      }
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

/** Finds the footnotes that a page shows: the first definition of each one that the text refers to. */
function findShownFootnotes(tree: Root): Set<FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  walkTree(tree, (node) => {
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  return new Set([...definitions].flatMap(([id, definition]) => (referred.has(id) ? [definition] : [])))
}

/**
 * The text of a node as a reader sees it. Pictures and raw HTML have none, and neither has struck text, because nobody says
 * what is struck out; a hard line break is a newline.
 */
export function phrasingText(node: Parents | PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'delete') return ''
  return 'children' in node
    ? node.children.map((child) => phrasingText(child as PhrasingContent)).join('')
    : ''
}

/** Parses a body into its blocks of text, in reading order. */
export function parseBody(markdown: string): BodyBlock[] {
  return findBlocks(parseMarkdown(markdown))
}

/** Finds the blocks of text of a parsed body, in reading order. */
export function findBlocks(tree: Root): BodyBlock[] {
  return findTextNodes(tree).map(({ node, top, quoted }) => ({
    kind: findKind(node, quoted),
    text: phrasingText(node),
    line: node.position?.start.line ?? 1,
    top,
  }))
}

function findKind({ type }: TextNode, quoted: boolean): BodyBlock['kind'] {
  if (type === 'heading') return 'heading'
  if (type === 'tableCell') return 'cell'
  return quoted ? 'blockquote' : 'paragraph'
}

/** What `joinBlocks` puts between two blocks: a blank line, which the quotation finder reads as a paragraph break. */
export const blockSeparator = '\n\n'

/** Joins the text of all blocks into one string, the input of the quotation finder. */
export function joinBlocks(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join(blockSeparator)
}
