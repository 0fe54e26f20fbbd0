import type { HtmlBlock } from './html-block.ts'
import type { PageNode } from './page-tree.ts'

/**
 * Removes the dateline at the start of a block, whatever elements it is in. Mutates the block's texts: they belong to one
 * run of the clipper, and the first node has to stay the same object because blocks are found by it.
 */
export function removeDateline(block: HtmlBlock, printed: string): void {
  let left = printed.replace(/\s+/gu, '').length
  const remove = (node: PageNode): void => {
    if (left === 0) return
    if (node.kind === 'element') {
      for (const child of node.children) remove(child)
      return
    }
    let index = 0
    while (index < node.text.length && left > 0) {
      if (/\S/u.test(node.text[index] ?? '')) left -= 1
      index += 1
    }
    node.text = left === 0 ? node.text.slice(index).trimStart() : ''
  }
  for (const node of block.nodes) remove(node)
}
