import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '*', listItemIndent: 'one', fences: true })
  .freeze()

/** A Markdown tree as a person would write it: one paragraph a line, `-` for lists, `_` for emphasis; ends with a newline. */
export function writePlainMarkdown(root: Root): string {
  return writer.stringify(root)
}
