import type { HtmlBlock } from './html-block.ts'
import type { PageNode } from './page-tree.ts'

/**
 * A block without the dateline at its beginning, whatever elements the dateline stands in. The first node stays the same
 * object, for a block is known by it; texts are changed in the tree, which belongs to one run of the clipper alone.
 */
export function removeDateline(block: HtmlBlock, printed: string): HtmlBlock {
  let left = printed.replace(/\s+/gu, '').length
  const take = (node: PageNode): void => {
    if (left === 0) return
    if (node.kind === 'element') {
      for (const child of node.children) take(child)
      return
    }
    let index = 0
    while (index < node.text.length && left > 0) {
      if (/\S/u.test(node.text[index] ?? '')) left -= 1
      index += 1
    }
    node.text = left === 0 ? node.text.slice(index).trimStart() : ''
  }
  for (const node of block.nodes) take(node)
  return block
}
