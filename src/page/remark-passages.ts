import type { Link, PhrasingContent, Root, Text } from 'mdast'
import type { LocatedQuote, Passage } from '../article/article.ts'
import { languageAttributes } from '../languages/language-attributes.ts'
import { findTextNodes, phrasingText } from '../markdown/parse-body.ts'
import { formatCardId, formatSpeakerLineId } from './card-address.ts'
import type { PassageNode } from './mdast-nodes.ts'
import { placeCards } from './place-cards.ts'
import { wrapRanges } from './wrap-ranges.ts'

/** Options of `remarkPassages`. */
export interface PassageOptions {
  /** The article's quotations, with their passages in the order of the text. */
  quotes: readonly Pick<LocatedQuote, 'id' | 'language' | 'voice' | 'passages'>[]
}

/** A passage of one block, with the quotation it belongs to. */
interface QuotePassage extends Passage {
  quote: PassageOptions['quotes'][number]
  /** Whether the quotation begins here. This passage carries its permalink and is its stop for the Tab key. */
  isFirst: boolean
  /** The number of the quotation's card, or `undefined` if the card is beside an earlier block. */
  cardNumber: number | undefined
}

/** remark plugin: marks the passages of quotations in the text and links each to its quotation's card. */
export function remarkPassages({ quotes }: PassageOptions): (tree: Root) => void {
  return (tree) => {
    const blocks = findTextNodes(tree)
    const places = placeCards(blocks, quotes)
    blocks.forEach(({ node, top }, block) => {
      const passages = quotes.flatMap((quote, index): QuotePassage[] => {
        const place = places[index]
        const cardNumber = place?.top === top ? place.number : undefined
        return quote.passages
          .map((passage, part) => ({ ...passage, quote, isFirst: part === 0, cardNumber }))
          .filter((passage) => passage.block === block)
      })
      passages.sort((a, b) => a.start - b.start)
      if (passages.length > 0) node.children = markPassages(node.children, passages)
    })
  }
}

function markPassages(
  children: readonly PhrasingContent[],
  passages: readonly QuotePassage[],
): PhrasingContent[] {
  const withId = new Set<QuotePassage>()
  const withTabStop = new Set<QuotePassage>()
  let offset = 0
  const mark = (node: PhrasingContent, isInLink: boolean): PhrasingContent[] => {
    if ('children' in node) {
      const isLink = node.type === 'link' || node.type === 'linkReference'
      node.children = node.children.flatMap((child) => mark(child, isInLink || isLink))
      return [node]
    }
    const nodeStart = offset
    offset += phrasingText(node).length
    if (node.type !== 'text') return [node]
    const ranges = passages.map((passage) => ({
      start: passage.start - nodeStart,
      end: passage.end - nodeStart,
      passage,
    }))
    return wrapRanges(node.value, ranges, (words, { passage }) => {
      const hasId = passage.isFirst && !withId.has(passage)
      withId.add(passage)
      if (isInLink) return buildPassage({ type: 'text', value: words }, passage, hasId)
      const isTabStop = passage.isFirst && !withTabStop.has(passage)
      withTabStop.add(passage)
      return buildPassage(linkToCard(words, passage.quote.id, isTabStop), passage, hasId)
    })
  }
  return children.flatMap((child) => mark(child, false))
}

function buildPassage(
  child: Text | Link,
  { quote: { id, language, voice }, cardNumber }: QuotePassage,
  hasId: boolean,
): PassageNode {
  const hProperties = {
    className: ['said', `voice-${voice}`],
    ...(hasId ? { id } : {}),
    ...(cardNumber === undefined ? {} : { dataNumber: String(cardNumber) }),
    ...languageAttributes(language),
  }
  return { type: 'passage', data: { hName: 'span', hProperties }, children: [child] }
}

/**
 * A link around the words of a passage. Only one link of a quotation is a stop for the Tab key, however many it has. White
 * space alone gets none: a link without words would be announced without a name.
 */
function linkToCard(words: string, quoteId: string, isTabStop: boolean): Text | Link {
  const text: Text = { type: 'text', value: words }
  if (!/\S/.test(words)) return text
  const hProperties = {
    ariaDescribedBy: formatSpeakerLineId(quoteId),
    ...(isTabStop ? {} : { tabIndex: -1 }),
  }
  return { type: 'link', url: `#${formatCardId(quoteId)}`, data: { hProperties }, children: [text] }
}
