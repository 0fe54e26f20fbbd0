import type { Root } from 'mdast'
import { findTextNodes } from '../markdown/parse-body.ts'
import { buildQuoteCard, type CardContext, type CardQuote } from './build-quote-card.ts'
import type { QuoteCardNode } from './mdast-nodes.ts'
import { placeCards } from './place-cards.ts'

/** Options of `remarkQuoteCards`. */
export interface QuoteCardOptions extends Pick<CardContext, 'language' | 'words'> {
  /** The article's quotations, in the order of the text. */
  quotes: readonly CardQuote[]
}

/**
 * remark plugin: puts each quotation's card before the top-level node in which the quotation begins, and wraps the node and
 * its cards in one element. The style sheet floats the cards beside the node, so cards of different nodes never overlap.
 */
export function remarkQuoteCards({ quotes, language, words }: QuoteCardOptions): (tree: Root) => void {
  return (tree) => {
    const cards = new Map<number, QuoteCardNode[]>()
    const places = placeCards(findTextNodes(tree), quotes)
    for (const [index, quote] of quotes.entries()) {
      const place = places[index]
      if (!place) continue
      const { top, number } = place
      const card = buildQuoteCard(quote, { number, earlier: quotes.slice(0, index), language, words })
      const beside = cards.get(top) ?? []
      beside[number - 1] = toMarkdownNode(card)
      cards.set(top, beside)
    }
    tree.children = tree.children.map((node, top) => {
      const beside = cards.get(top)
      if (!beside) return node
      return {
        type: 'quotedBlock',
        data: { hName: 'div', hProperties: { className: ['block'] } },
        children: [...beside, node],
      }
    })
  }
}

function toMarkdownNode({ tagName, properties, children }: ReturnType<typeof buildQuoteCard>): QuoteCardNode {
  return { type: 'quoteCard', data: { hName: tagName, hProperties: properties, hChildren: children } }
}
