import type { LocatedQuote } from '../article/article.ts'
import type { findTextNodes, TextNode } from '../markdown/parse-body.ts'

/** Where a quotation's note goes, and the number by which the style sheet lights up the note and its passages together. */
export interface PassagePair {
  /** The node whose children the note is put among. */
  block: TextNode
  /** Index of the top-level node of the body that contains the block. */
  top: number
  /** Where in the block: before the passage, or at an end of a block that does not contain the passage. */
  place: 'before passage' | 'start' | 'end'
  /** The note's number among those in this top-level node, counted from 1 in the order of the text. */
  number: number
}

type TextBlocks = ReturnType<typeof findTextNodes>

/**
 * Pairs each quotation with the block that gets its note. Numbers start anew in each top-level node, so that the style sheet
 * needs a rule for each number and not for each quotation of an article.
 *
 * @param blocks the body's blocks, as `findTextNodes` returns them
 * @returns one pair for each quotation, in the order of `quotes`; `undefined` for one that has no passage
 */
export function pairPassages(
  blocks: TextBlocks,
  quotes: readonly Pick<LocatedQuote, 'passages'>[],
): (PassagePair | undefined)[] {
  const pairs: (PassagePair | undefined)[] = quotes.map(() => undefined)
  const counts = new Map<number, number>()
  const begun = quotes.flatMap(({ passages: [first] }, index) => (first ? [{ ...first, index }] : []))
  begun.sort((a, b) => a.block - b.block || a.start - b.start)
  for (const { block, index } of begun) {
    const found = findNoteBlock(blocks, block)
    if (!found) continue
    const number = (counts.get(found.top) ?? 0) + 1
    counts.set(found.top, number)
    pairs[index] = { ...found, number }
  }
  return pairs
}

/**
 * Finds the block for the note of a quotation that begins in block `index`. Tables scroll, and headings are named by all
 * they contain, so their notes go into a paragraph: the last one before a table, the first one after a heading.
 */
function findNoteBlock(blocks: TextBlocks, index: number): Omit<PassagePair, 'number'> | undefined {
  const own = blocks[index]
  if (!own) return undefined
  const isParagraph = ({ node }: TextBlocks[number]): boolean => node.type === 'paragraph'
  const before = blocks.slice(0, index).findLast(isParagraph)
  const after = blocks.slice(index + 1).find(isParagraph)
  const start = after && { block: after.node, top: after.top, place: 'start' as const }
  const end = before && { block: before.node, top: before.top, place: 'end' as const }
  const inParagraph = own.node.type === 'heading' ? (start ?? end) : (end ?? start)
  const inOwn = { block: own.node, top: own.top, place: 'before passage' as const }
  return own.node.type === 'paragraph' ? inOwn : (inParagraph ?? inOwn)
}
