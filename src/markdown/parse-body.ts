import type {
  FootnoteDefinition,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast'
import { SKIP, visit as visitTree } from 'unist-util-visit'
import { parseMarkdown } from './parse-markdown.ts'
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
  /** Offsets in `text` at which struck words were left out. */
  struck?: number[]
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
      const cutOff = new Set(listCutOffCells(node))
      for (const row of node.children) {
        for (const cell of row.children) if (!cutOff.has(cell)) visit(cell, top, quoted)
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

/**
 * Finds the footnotes that a page shows: the first definition of each one that shown text refers to. A footnote can be
 * referred to by another footnote that is shown.
 */
export function findShownFootnotes(tree: Root): Set<FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  walkTree(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  // Each further visit of a list of 20,000 items takes 0.2 seconds.
  if (definitions.size === 0) return new Set()
  const cutOff = new Set<Nodes>()
  visitTree(tree, 'table', (table) => {
    for (const cell of listCutOffCells(table)) cutOff.add(cell)
  })
  const shown = new Set<FootnoteDefinition>()
  const waiting: Nodes[] = [tree]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visitTree(next, (node) => {
      if ((node.type === 'footnoteDefinition' && node !== next) || cutOff.has(node)) return SKIP
      if (node.type !== 'footnoteReference') return undefined
      const definition = definitions.get(node.identifier)
      if (definition && !shown.has(definition)) {
        shown.add(definition)
        waiting.push(definition)
      }
      return undefined
    })
  }
  return shown
}

/** The cells beyond a table’s header, which no page shows. */
export function listCutOffCells(table: Table): TableCell[] {
  const columns = table.children[0]?.children.length ?? 0
  return table.children.flatMap((row) => row.children.slice(columns))
}

/** The text of a node as a reader sees it, and where words were left out because they are struck. */
interface Phrasing {
  text: string
  struck: number[]
}

/**
 * The text of a node as a reader sees it. Pictures and raw HTML have none, and neither has struck text, which is not part
 * of what the article says; a hard line break is a newline.
 */
export function phrasingText(node: Parents | PhrasingContent): string {
  return readPhrasing(node).text
}

function readPhrasing(root: Parents | PhrasingContent): Phrasing {
  const parts: string[] = []
  const struck: number[] = []
  let length = 0
  const waiting: (Parents | PhrasingContent)[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'delete') struck.push(length)
    else if ('children' in node) waiting.push(...(node.children as PhrasingContent[]).toReversed())
    else {
      const text =
        node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? '\n' : ''
      parts.push(text)
      length += text.length
    }
  }
  return { text: parts.join(''), struck }
}

/** Parses a body into its blocks of text, in reading order. */
export function parseBody(markdown: string): BodyBlock[] {
  return readBlocks(parseMarkdown(markdown))
}

/** Reads the blocks of text of a tree, in reading order. In a tree that no parser made, all are on line 1. */
export function readBlocks(tree: Root): BodyBlock[] {
  return findTextNodes(tree).map(({ node, top, quoted }) => {
    const { text, struck } = readPhrasing(node)
    return {
      kind: findKind(node, quoted),
      text,
      line: node.position?.start.line ?? 1,
      top,
      ...(struck.length > 0 ? { struck } : {}),
    }
  })
}

function findKind({ type }: TextNode, quoted: boolean): BodyBlock['kind'] {
  if (type === 'heading') return 'heading'
  if (type === 'tableCell') return 'cell'
  return quoted ? 'blockquote' : 'paragraph'
}

/** What `joinBlocks` puts between two blocks: a blank line, which the quotation finder reads as a paragraph break. */
export const blockSeparator = '\n\n'

/** Returns the offsets of the paragraphs of block quotations in the joined text of all blocks. */
export function findBlockquotes(blocks: readonly BodyBlock[]): { start: number; end: number }[] {
  let start = 0
  return blocks.flatMap(({ kind, text }) => {
    const own = { start, end: start + text.length }
    start = own.end + blockSeparator.length
    return kind === 'blockquote' ? [own] : []
  })
}

/** Joins the text of all blocks into one string, the input of the quotation finder. */
export function joinBlocks(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join(blockSeparator)
}
