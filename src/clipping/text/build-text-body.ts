import type { List, Paragraph, Root, RootContent } from 'mdast'
import { isInArticle } from '../block.ts'
import { listWords } from '../count-words.ts'
import { linkAddresses } from '../link-addresses.ts'
import { parseBullet } from './split-blocks.ts'
import type { TextBlock } from './text-block.ts'

/** Builds the Markdown tree of the kept blocks of a text clipping. */
export function buildTextBody(blocks: readonly TextBlock[]): Root {
  const children: RootContent[] = []
  for (const block of blocks) {
    const { text, shape } = block
    if (!isInArticle(block)) continue
    if (listWords(text).length === 0) {
      if (/^[\s*·•\-_=~#—–]+$/u.test(text)) children.push({ type: 'thematicBreak' })
      else children.push(paragraph(text))
    } else if (shape === 'paragraph') children.push(paragraph(text))
    else if (shape === 'quotation') addQuotation(children, text)
    else if (shape === 'heading')
      children.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: text }] })
    else if (shape === 'item') addItem(children, text)
  }
  while (children.at(-1)?.type === 'thematicBreak') children.pop()
  while (children[0]?.type === 'thematicBreak') children.shift()
  return linkAddresses({ type: 'root', children })
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

/** Adds a paragraph to the block quotation before it, or begins one. */
function addQuotation(children: RootContent[], text: string): void {
  const last = children.at(-1)
  if (last?.type === 'blockquote') last.children.push(paragraph(text))
  else children.push({ type: 'blockquote', children: [paragraph(text)] })
}

function addItem(children: RootContent[], text: string): void {
  const { mark, words } = parseBullet(text)
  const number = /\d+/.exec(mark)?.[0]
  const last = children.at(-1)
  const list: List =
    last?.type === 'list' && last.ordered === (number !== undefined)
      ? last
      : {
          type: 'list',
          ordered: number !== undefined,
          spread: false,
          children: [],
          ...(number === undefined ? {} : { start: Number(number) }),
        }
  if (list !== last) children.push(list)
  list.children.push({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  })
}
