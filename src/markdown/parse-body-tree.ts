import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import { parseMarkdown } from './parse-body.ts'

/** A text in which every line begins or continues a block of its own, and no block knows of another. */
const isBlockByBlock = (markdown: string): boolean =>
  !/[\t\r\f\0|]|\]:|\[\^/.test(markdown) && !splitLines(markdown).some((line) => !isOwnLine.test(line))

/**
 * A blank line, or one that begins with a letter, a quotation mark, or a mark that opens no list, code, rule or table. An
 * ordered list begins with digits, and would go on after a blank line.
 */
const isOwnLine =
  /^(?: *$|(?!\d{1,9}[.)](?: |$))[\p{L}\p{N}“”„‘’«»"'(—–…¿¡]|[*_]{1,3}[\p{L}\p{N}“”„‘’«»"'(]|!?\[|#{1,6} |> ?[\p{L}\p{N}“”„‘’«»"'(—–…¿¡]|[&\\]|`(?!`))/u

/** A line without markup: nothing in it means anything to Markdown, wherever it is in its paragraph. */
const isPlainLine = /^(?!\d{1,9}[.)](?: |$))[\p{L}\p{N}“”„‘’«»"'(—–…¿¡][^*_`[\]<>&\\~@\p{Cc}\p{Cf}]*(?<! )$/u

const plainHeading = /^(#{1,6}) ([\p{L}\p{N}“”„‘’«»"'(—–…¿¡][^*_`[\]<>&\\~@#\p{Cc}\p{Cf}]*(?<! ))$/u

/** GFM makes links of addresses that have no marks around them. */
const hasAddress = /:\/\/|www\./i

/**
 * Parses a body into the same tree as `parseMarkdown`, but of positions only the lines are right. Paragraphs and headings
 * without markup, which most texts mostly consist of, are not given to the parser: they are what they look like.
 */
export function parseBodyTree(markdown: string): Root {
  if (!isBlockByBlock(markdown)) return parseMarkdown(markdown)
  const lines = splitLines(markdown)
  const plain: RootContent[] = []
  const rest = [...lines]
  for (let first = 0; first < lines.length; ) {
    let end = first
    while (end < lines.length && lines[end]?.trimEnd() !== '') end += 1
    const block = end > first ? readPlainBlock(lines.slice(first, end), first + 1) : undefined
    if (block) {
      plain.push(block)
      rest.fill('', first, end)
    }
    first = end + 1
  }
  const marked = rest.every((line) => line === '') ? [] : parseMarkdown(rest.join('\n')).children
  return { type: 'root', children: mergeByLine(plain, marked) }
}

function splitLines(markdown: string): string[] {
  return markdown.split('\n')
}

/** Reads a paragraph or a heading without markup. Returns `undefined` if it may have some. */
function readPlainBlock(lines: readonly string[], line: number): Paragraph | Heading | undefined {
  const heading = lines.length === 1 ? plainHeading.exec(lines[0] ?? '') : null
  if (!heading && !lines.every((text) => isPlainLine.test(text))) return undefined
  const text = heading?.[2] ?? lines.join('\n')
  if (hasAddress.test(text)) return undefined
  const last = line + lines.length - 1
  const position = {
    start: { line, column: 1 },
    end: { line: last, column: (lines.at(-1)?.length ?? 0) + 1 },
  }
  const children: Paragraph['children'] = [{ type: 'text', value: text, position }]
  return heading
    ? { type: 'heading', depth: (heading[1]?.length ?? 1) as Heading['depth'], children, position }
    : { type: 'paragraph', children, position }
}

function mergeByLine(one: readonly RootContent[], other: readonly RootContent[]): RootContent[] {
  if (other.length === 0) return [...one]
  const lineOf = (node: RootContent): number => node.position?.start.line ?? 0
  return [...one, ...other].sort((a, b) => lineOf(a) - lineOf(b))
}
