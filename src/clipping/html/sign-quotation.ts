import type { HtmlBlock } from './html-block.ts'
import type { PageNode, PageText } from './page-tree.ts'

/**
 * Puts a dash before the name under a quotation, as in print: pages set it apart with a style. Without the dash, the name would
 * be a part of the quotation. Changes the first text of the line.
 */
export function signQuotation({ nodes, text }: HtmlBlock): void {
  const first = findText(nodes)
  if (first && !/^\p{Pd}/u.test(text)) first.text = `— ${first.text.trimStart()}`
}

function findText(nodes: readonly PageNode[]): PageText | undefined {
  for (const node of nodes) {
    const text = node.kind === 'text' ? node : findText(node.children)
    if (text && /\S/u.test(text.text)) return text
  }
  return undefined
}
