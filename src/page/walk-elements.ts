import type { Element, Nodes } from 'hast'

/**
 * Calls a function with each element of a tree, parents first, in the order of the text; it may change the element. If it
 * returns `false`, the elements inside are left out. Faster than `unist-util-visit`, which also knows the parents.
 */
export function walkElements(tree: Nodes, visit: (element: Element) => unknown): void {
  if (tree.type === 'element' && visit(tree) === false) return
  if ('children' in tree) for (const child of tree.children) walkElements(child, visit)
}
