import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

/** Parses Markdown into a tree without positions, so that trees can be compared. */
export function readTree(markdown: string): Root {
  const tree = parseMarkdown(markdown)
  visit(tree, (node: Nodes) => {
    delete node.position
  })
  return tree
}
