import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { joinBlocks, parseBody } from '../markdown/parse-body.ts'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '*', listItemIndent: 'one', fences: true })
  .freeze()

/**
 * An editor's bracket, which remark escapes in case an address follows: [in Karabakh]. Not one of a footnote or reference,
 * which would look like one that leads nowhere: [^1], [a][b].
 */
const escapedBracket = /(?<!\])\\\[(?!\^)(?=[^\][\n\\]*\](?![([:]))(?![ xX]\])/g

/**
 * A Markdown tree as a person would write it: one paragraph a line, `-` for lists, `_` for emphasis, an editor's brackets
 * without backslashes where they read the same; ends with a newline.
 */
export function writePlainMarkdown(root: Root): string {
  const written = writer.stringify(root)
  const plain = written.replace(escapedBracket, '[')
  if (plain === written) return written
  return joinBlocks(parseBody(plain)) === joinBlocks(parseBody(written)) ? plain : written
}
