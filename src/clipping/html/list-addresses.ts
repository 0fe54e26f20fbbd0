import type { HtmlBlock } from './html-block.ts'
import type { PageNode } from './page-tree.ts'

/** The addresses of the links in a part of a page, as the page writes them. */
export function listAddresses(node: PageNode): string[] {
  if (node.kind === 'text') return []
  return node.tag === 'a' ? [node.href ?? ''] : node.children.flatMap(listAddresses)
}

/** The addresses of the links in a line, and of the links around it. */
export function listLineAddresses({ nodes, around }: HtmlBlock): { inside: string[]; outside: string[] } {
  return { inside: nodes.flatMap(listAddresses), outside: around.flatMap(({ href }) => href ?? []) }
}
