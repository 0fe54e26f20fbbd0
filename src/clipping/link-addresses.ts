import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { findMarkupExcess } from '../markdown/markup-limits.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { writePlainMarkdown } from './write-plain-markdown.ts'

const address = /https?:\/\/|www\.|\S@\S/i

/**
 * A tree whose addresses in plain text are links, as in the Markdown that is written of it: a page shows them as links.
 * Only a tree that has such addresses is written and parsed for it; all others are returned as they are.
 */
export function linkAddresses(root: Root): Root {
  let found = false
  visit(root, (node) => {
    if (node.type === 'link') return SKIP
    if (node.type === 'text' && address.test(node.value)) found = true
    return undefined
  })
  if (!found) return root
  const markdown = writePlainMarkdown(root)
  // The gate refuses such a text, with its reason; here it would only take long.
  return findMarkupExcess(markdown) ? root : parseMarkdown(markdown)
}
