import type { LocatedQuote } from '../article/article.ts'

/** Where the card of a quotation is on the page. */
export interface CardPlace {
  /** The top-level node of the body that the card is beside, counted from 0. */
  top: number
  /** The card's number among the cards of that node, counted from 1 in the order of the text. */
  number: number
}

/**
 * Places each quotation's card beside the top-level node in which the quotation begins. A list, a table or a block
 * quotation is one top-level node, so all its cards are beside it together.
 *
 * @param blocks the body's blocks in the order of `findTextNodes`
 * @returns one place for each quotation, in the order of `quotes`; `undefined` for one that has no passage
 */
export function placeCards(
  blocks: readonly { top: number }[],
  quotes: readonly Pick<LocatedQuote, 'passages'>[],
): (CardPlace | undefined)[] {
  const places: (CardPlace | undefined)[] = quotes.map(() => undefined)
  const cardsBeside = new Map<number, number>()
  const begun = quotes.flatMap(({ passages: [first] }, index) => (first ? [{ ...first, index }] : []))
  begun.sort((a, b) => a.block - b.block || a.start - b.start)
  for (const { block, index } of begun) {
    const top = blocks[block]?.top
    if (top === undefined) continue
    const number = (cardsBeside.get(top) ?? 0) + 1
    cardsBeside.set(top, number)
    places[index] = { top, number }
  }
  return places
}
