import type { Root } from 'mdast'
import type { Handle } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/**
 * An editor's bracket, which remark escapes in case an address follows: [in Karabakh]. Not one of a footnote or reference,
 * which would look like one that leads nowhere: [^1], [a][b].
 */
const escapedBracket = /(?<!\])\\\[(?!\^)(?=[^\][\n\\]*\](?![([:]))(?![ xX]\])/g

/** Writes a text. An editor's brackets get no backslashes where they read the same without. */
const writeText: Handle = (node: { value: string }, _parent, state, info) => {
  const written = state.safe(node.value, info)
  return /[([:]/.test(info.after) && written.endsWith(']') ? written : written.replace(escapedBracket, '[')
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '*',
    listItemIndent: 'one',
    fences: true,
    handlers: { text: writeText },
  })
  .freeze()

/**
 * A Markdown tree as a person would write it: one paragraph a line, `-` for lists, `_` for emphasis, an editor's brackets
 * without backslashes where they read the same; ends with a newline.
 */
export function writePlainMarkdown(root: Root): string {
  return writer.stringify(root)
}
