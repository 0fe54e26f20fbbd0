import type { Properties } from 'hast'
import type { PhrasingContent, Root } from 'mdast'
import type { ArticleBlock, LocatedQuote, RemovedPassage } from '../article/article.ts'
import { formatDay } from '../article/article-date.ts'
import { formatMessage } from '../languages/format-message.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { findTextNodes, type TextNode } from '../markdown/parse-body.ts'
import type { FormerAddressNode, PassageNode } from './mdast-nodes.ts'

/** Options of `remarkFormerAddresses`. */
export interface FormerAddressOptions {
  /** The body's blocks in the order of `findTextNodes`. */
  blocks: readonly Pick<ArticleBlock, 'id' | 'former' | 'changed'>[]
  quotes: readonly Pick<LocatedQuote, 'id' | 'former' | 'passages'>[]
  removed: readonly RemovedPassage[]
  /** The article's language, a BCP 47 tag. */
  language: string
  words: Pick<InterfaceWords, 'passageChanged' | 'passageRemoved'>
}

/**
 * remark plugin: keeps the addresses of earlier versions working. Each is an element without text in the passage that it
 * leads to. If the words have changed since, or were removed, it is a link to the earlier words, which the style sheet shows
 * only to a reader who has followed that address.
 *
 * Runs after `remarkPassages`, because a former address of a quotation goes into its passage.
 */
export function remarkFormerAddresses({
  blocks,
  quotes,
  removed,
  language,
  words,
}: FormerAddressOptions): (tree: Root) => void {
  return (tree) => {
    const nodes = findTextNodes(tree)
    const passages = findPassages(nodes.map(({ node }) => node))
    nodes.forEach(({ node }, index) => {
      const { id: own, former = [], changed } = blocks[index] ?? {}
      const links = former.map(({ id, changed: earlier }) =>
        earlier ? buildLink(id, id, formatChanged(earlier.date)) : buildAnchor(id),
      )
      if (changed && own !== undefined) links.push(buildLink(undefined, own, formatChanged(changed.date)))
      prepend(node, links)
    })
    for (const { id: quoteId, former = [], passages: places } of quotes) {
      const passage = passages.get(quoteId)
      // Pointing at one of a pair lights up the other. So does following one of its addresses.
      const pair = passage?.data.hProperties['dataPair']
      const properties: Properties = pair === undefined ? {} : { dataPair: pair }
      const block = nodes[places[0]?.block ?? -1]?.node
      for (const { id, changed } of former) {
        if (changed && block) prepend(block, [buildLink(id, id, formatChanged(changed.date), properties)])
        else passage?.children.unshift(buildAnchor(id, properties))
      }
    }
    insertRemoved(tree, nodes)
  }

  function formatChanged(date: string): string {
    return formatMessage(words.passageChanged, { date: formatDay(date, 'long', language) })
  }

  /** Puts one paragraph after each block after which passages were removed. */
  function insertRemoved(tree: Root, nodes: ReturnType<typeof findTextNodes>): void {
    const byPlace = Map.groupBy(removed, ({ after }) => nodes[after]?.top ?? -1)
    for (const [top, own] of [...byPlace].sort(([a], [b]) => b - a)) {
      const children = own.map(({ id, date }) => {
        const day = formatDay(date, 'long', language)
        return buildLink(id, id, formatMessage(words.passageRemoved, { date: day }))
      })
      const data = { hProperties: { className: ['gone'] } }
      tree.children.splice(top + 1, 0, { type: 'paragraph', children, data })
    }
  }
}

function prepend(node: TextNode, links: FormerAddressNode[]): void {
  const children: PhrasingContent[] = node.children
  children.unshift(...links)
}

function buildAnchor(id: string, properties: Properties = {}): FormerAddressNode {
  return { type: 'formerAddress', data: { hName: 'i', hProperties: { id, ...properties } } }
}

/**
 * Builds a link to the earlier words of an address.
 *
 * @param id `undefined` if the address is that of the passage itself
 */
function buildLink(
  id: string | undefined,
  earlier: string,
  label: string,
  properties: Properties = {},
): FormerAddressNode {
  const hProperties: Properties = {
    className: ['was'],
    ...(id === undefined ? {} : { id }),
    href: `earlier/#${earlier}`,
    ariaLabel: label,
    ...properties,
  }
  return { type: 'formerAddress', data: { hName: 'a', hProperties } }
}

/** The passages with an id, by it. */
function findPassages(nodes: readonly TextNode[]): Map<string, PassageNode> {
  const passages = new Map<string, PassageNode>()
  const visit = (node: PhrasingContent): void => {
    const id = node.type === 'passage' ? node.data.hProperties['id'] : undefined
    if (node.type === 'passage' && typeof id === 'string') passages.set(id, node)
    if ('children' in node) for (const child of node.children) visit(child as PhrasingContent)
  }
  for (const { children } of nodes) for (const child of children) visit(child)
  return passages
}
