import type { RootContent } from 'mdast'
import { type Block, makeBlock } from './clipping-draft.ts'
import { findFurniture } from './find-furniture.ts'
import { finishClipping } from './finish-clipping.ts'
import { mendEncoding } from './mend-encoding.ts'
import type { ParsedClipping } from './parsed-clipping.ts'

/** Lines of a hard-wrapped text are shorter than this, and most of them longer than the other. Characters. */
const wrappedAtMost = 100
const wrappedAtLeast = 40

/**
 * Reads an article copied off a page as plain text: headline, byline, dateline, paragraphs, between prompts and
 * advertisements. Only what is there is found; the account holds every word.
 */
export function parseTextClipping(source: string): ParsedClipping {
  const { text, mended } = mendEncoding(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const blocks = splitLines(text).flatMap(readLine)
  return finishClipping({
    blocks: markSubheads(joinLists(blocks)),
    fields: {},
    mended: mended === 0 ? [] : [`${mended} mis-decoded ${mended === 1 ? 'character' : 'characters'}`],
  })
}

/** One line a paragraph: hard-wrapped paragraphs are joined, other line breaks are paragraphs of their own. */
function splitLines(text: string): string[] {
  const groups = text.split(/\n[ \t]*\n+/).map((group) =>
    group
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  const inner = groups.flatMap((group) => group.slice(0, -1))
  const wrapped =
    inner.length >= 3 &&
    inner.every((line) => line.length <= wrappedAtMost) &&
    inner.filter((line) => line.length >= wrappedAtLeast).length >= inner.length * 0.7
  return groups.flatMap((group) => (wrapped ? joinWrapped(group) : group))
}

/** Joins a hard-wrapped paragraph; a short line, a list item or a line of furniture begins another. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const line of lines) {
    const apart = isListItem(line) || findFurniture(line) !== undefined
    if (open && !apart) joined.push(`${joined.pop()} ${line}`)
    else joined.push(line)
    open = !(findFurniture(line) !== undefined) && line.length >= wrappedAtLeast
  }
  return joined
}

const bullet = /^(?:[•▪◦‣*·]|[-–—](?=\s))\s*(?=\S)/u

function isListItem(line: string): boolean {
  return bullet.test(line)
}

function readLine(line: string): Block[] {
  const item = bullet.exec(line)
  if (!item) return [makeBlock({ type: 'paragraph', children: [{ type: 'text', value: line }] }, line)]
  const value = line.slice(item[0].length)
  const node: RootContent = {
    type: 'list',
    spread: false,
    children: [
      {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
      },
    ],
  }
  return [makeBlock(node, line)]
}

/** Items that follow one another are one list. A single dash begins a spoken line more often than a list. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.node.type === 'list' && last?.node.type === 'list') {
      joined[joined.length - 1] = {
        ...last,
        node: { ...last.node, children: [...last.node.children, ...block.node.children] },
        text: `${last.text}\n${block.text}`,
      }
    } else joined.push(block)
  }
  return joined.map((block) =>
    block.node.type === 'list' && block.node.children.length === 1
      ? makeBlock({ type: 'paragraph', children: [{ type: 'text', value: block.text }] }, block.text)
      : block,
  )
}

/** A short line without a stop, between paragraphs of the text, is a sub-head. Words. */
const longestSubhead = 10

function markSubheads(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => wordsOf(block) >= 22)
  return blocks.map((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const between =
      first !== -1 && index > first && before && after && wordsOf(before) >= 12 && wordsOf(after) >= 12
    const short =
      wordsOf(block) <= longestSubhead &&
      /^[\p{Lu}\p{N}‘“"']/u.test(block.text) &&
      !/[.,:;!?…”"’)]$/.test(block.text)
    if (!between || !short || block.node.type !== 'paragraph' || findFurniture(block.text) !== undefined)
      return block
    return { ...block, node: { type: 'heading', depth: 2, children: block.node.children } }
  })
}

function wordsOf(block: Block): number {
  return block.text.split(/\s+/).filter(Boolean).length
}
