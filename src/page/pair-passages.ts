import type { LocatedQuote } from '../article/article.ts'
import type { findTextNodes, TextNode } from '../markdown/parse-body.ts'

/** Where a quotation begins, and the number by which the style sheet lights up its note and passages together. */
export interface PassagePair {
  /** The node whose children are the text of the block in which the quotation begins. */
  block: TextNode
  /** Index of the top-level node of the body that contains the block. */
  top: number
  /** The quotation's number among those that begin in this top-level node, counted from 1 in the order of the text. */
  number: number
}

/**
 * Pairs each quotation with the block in which it begins. Numbers start anew in each top-level node, so that the style sheet
 * needs a rule for each number and not for each quotation of an article.
 *
 * @param blocks the body's blocks, as `findTextNodes` returns them
 * @returns one pair for each quotation, in the order of `quotes`; `undefined` for one that has no passage
 */
export function pairPassages(
  blocks: ReturnType<typeof findTextNodes>,
  quotes: readonly Pick<LocatedQuote, 'passages'>[],
): (PassagePair | undefined)[] {
  const pairs: (PassagePair | undefined)[] = quotes.map(() => undefined)
  const counts = new Map<number, number>()
  const begun = quotes.flatMap(({ passages: [first] }, index) => (first ? [{ ...first, index }] : []))
  begun.sort((a, b) => a.block - b.block || a.start - b.start)
  for (const { block, index } of begun) {
    const found = blocks[block]
    if (!found) continue
    const number = (counts.get(found.top) ?? 0) + 1
    counts.set(found.top, number)
    pairs[index] = { block: found.node, top: found.top, number }
  }
  return pairs
}
