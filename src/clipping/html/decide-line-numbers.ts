import { dropped } from '../block.ts'
import type { HtmlBlock } from './html-block.ts'
import type { LineRule } from './survey-blocks.ts'

/** The line numbers of a program, in a table cell beside it. */
export const decideLineNumbers: LineRule = (block, index, { blocks }) => {
  const next = blocks[index + 1]
  if (!isPreformatted(block) || !next || !isPreformatted(next)) return undefined
  const row = block.around.find(({ tag }) => tag === 'tr')
  return row && next.around.includes(row) && areInOrder(block.text)
    ? dropped('outside the article')
    : undefined
}

const isPreformatted = ({ tag }: HtmlBlock): boolean => tag === 'pre'

/** "1 2 3" */
function areInOrder(text: string): boolean {
  const [first = '', ...others] = text.split(/\s+/u)
  const start = Number(first)
  return /^\d{1,4}$/.test(first) && others.every((other, place) => other === String(start + place + 1))
}
