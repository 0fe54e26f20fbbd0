import type { PageNode } from './page-tree.ts'

/** The addresses of the links in a part of a page, as the page writes them. */
export function listAddresses(node: PageNode): string[] {
  if (node.kind === 'text') return []
  return node.tag === 'a' ? [node.href ?? ''] : node.children.flatMap(listAddresses)
}
