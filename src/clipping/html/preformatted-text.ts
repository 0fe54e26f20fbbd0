import type { PageNode } from './page-tree.ts'

/** The text of preformatted nodes with its lines and indents. */
export function preformattedText(nodes: readonly PageNode[]): string {
  const read = (node: PageNode): string =>
    node.kind === 'text' ? node.text : node.tag === 'br' ? '\n' : node.children.map(read).join('')
  return nodes
    .map(read)
    .join('')
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[^\S\n]*\n)+|\s+$/gu, '')
}
