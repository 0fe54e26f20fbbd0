import type { Heading, Paragraph, Root, Text } from 'mdast'

/**
 * What may be markup anywhere in a line: CommonMark's signs, the signs and the beginnings of addresses that GFM makes links
 * of, and the white space that is not a plain space.
 */
const anyMarkup = /[\\`*_[\]<>&~|@\t\r\0\ufeff]|:\/\/|www\./i

/**
 * A line that is text and nothing else if it has no markup: it begins with no sign that could make it a list, a heading, a
 * table or a rule, and neither begins nor ends with white space.
 */
const textLine = /^(?![\s#+\-=:~]|\d+[.)]).*(?<!\s)$/

const headingLine = /^(#{1,6}) (?=\S)((?:(?!#).)*[^#\s])$/

/**
 * Parses Markdown that has nothing but paragraphs and headings of plain text, as most articles have. Returns `undefined` if
 * it may have more. The tree is the one that `parseMarkdown` returns; this takes a fiftieth of the time.
 */
export function parsePlainMarkdown(markdown: string): Root | undefined {
  if (anyMarkup.test(markdown)) return undefined
  const children: (Heading | Paragraph)[] = []
  const lines = markdown.split('\n')
  let offset = 0
  /** The paragraph that the next line continues. */
  let open: { value: string; line: number; offset: number } | undefined
  const close = (): void => {
    if (!open) return
    const { value, line, offset: start } = open
    const lastLine = value.slice(value.lastIndexOf('\n') + 1)
    const position = {
      start: { line, column: 1, offset: start },
      end: {
        line: line + value.split('\n').length - 1,
        column: lastLine.length + 1,
        offset: start + value.length,
      },
    }
    children.push({ type: 'paragraph', children: [makeText(value, position)], position })
    open = undefined
  }
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (text === '') close()
    else if (textLine.test(text)) {
      if (open) open.value += `\n${text}`
      else open = { value: text, line, offset }
    } else {
      const heading = headingLine.exec(text)
      const [, signs = '', words = ''] = heading ?? []
      if (!heading) return undefined
      close()
      const end = { line, column: text.length + 1, offset: offset + text.length }
      const before = signs.length + 1
      const position = { start: { line, column: 1, offset }, end }
      const own = { start: { line, column: before + 1, offset: offset + before }, end: { ...end } }
      children.push({
        type: 'heading',
        depth: signs.length as Heading['depth'],
        children: [makeText(words, own)],
        position,
      })
    }
    offset += text.length + 1
  }
  close()
  const last = lines.at(-1) ?? ''
  const end = { line: lines.length, column: last.length + 1, offset: markdown.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

function makeText(value: string, { start, end }: NonNullable<Text['position']>): Text {
  return { type: 'text', value, position: { start: { ...start }, end: { ...end } } }
}
