import type { PhrasingContent, Root, Text } from 'mdast'
import type { LocatedQuote, Passage } from '../article/article.ts'
import { languageAttributes } from '../languages/language-attributes.ts'
import { findTextNodes, phrasingText } from '../markdown/parse-body.ts'
import type { PassageNode } from './mdast-nodes.ts'
import { wrapRanges } from './wrap-ranges.ts'

/** Options of `remarkPassages`. */
export interface PassageOptions {
  /** The article's quotations, with their passages in the order of the text. */
  quotes: readonly Pick<LocatedQuote, 'id' | 'language' | 'voice' | 'passages'>[]
}

/** A passage of one block, with the quotation it belongs to. */
interface QuotePassage extends Passage {
  quote: PassageOptions['quotes'][number]
  /** Whether the quotation begins here. This passage carries its permalink. */
  isFirst: boolean
  /** The number that its note has too, counted from 1. */
  number: number
}

/** remark plugin: marks the passages of quotations in the text. */
export function remarkPassages({ quotes }: PassageOptions): (tree: Root) => void {
  return (tree) => {
    const blocks = findTextNodes(tree)
    blocks.forEach(({ node }, block) => {
      const passages = quotes.flatMap((quote, index): QuotePassage[] =>
        quote.passages
          .map((passage, part) => ({ ...passage, quote, isFirst: part === 0, number: index + 1 }))
          .filter((passage) => passage.block === block),
      )
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
  let offset = 0
  const mark = (node: PhrasingContent): PhrasingContent[] => {
    // Struck text is not part of the block's text, so no offset counts it.
    if ('children' in node && node.type !== 'delete') {
      node.children = node.children.flatMap(mark)
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
    return wrapRanges(node.value, ranges, (words, { passage, end }) => {
      const hasId = passage.isFirst && !withId.has(passage)
      withId.add(passage)
      const ends = passage.isFirst && end <= node.value.length
      return buildPassage({ type: 'text', value: words }, passage, hasId, ends)
    })
  }
  return children.flatMap(mark)
}

/**
 * A machine translation would put other words between the quotation marks, so passages are kept out of it.
 *
 * @param ends whether these are the last words of the quotation's first passage: its number is printed after them
 */
function buildPassage(
  child: Text,
  { quote: { id, language, voice }, number }: QuotePassage,
  hasId: boolean,
  ends: boolean,
): PassageNode {
  const hProperties = {
    className: ['said', `voice-${voice}`, ...(ends ? ['end'] : [])],
    ...(hasId ? { id } : {}),
    dataNumber: String(number),
    translate: 'no',
    ...languageAttributes(language),
  }
  return { type: 'passage', data: { hName: 'span', hProperties }, children: [child] }
}
