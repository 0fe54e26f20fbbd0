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
  quotes: readonly Pick<LocatedQuote, 'id' | 'former' | 'changed' | 'passages'>[]
  removed: readonly RemovedPassage[]
  /** The article's language, a BCP 47 tag. */
  language: string
  words: Pick<InterfaceWords, 'passageChanged' | 'passageRemoved'>
}

/**
 * remark plugin: keeps the addresses of earlier versions working. Each is an element without text in the passage that it
 * leads to. If the words have changed since, or were removed, it is a link to the earlier words, which the style sheet shows
 * only to a reader who has followed that address. A passage whose words have changed under its own address has a link
 * without an id, which is shown when the passage itself is followed: inside it, or before the link that it is in.
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
    for (const { id: own, former = [], changed, passages: places } of quotes) {
      const passage = passages.get(own)
      const block = nodes[places[0]?.block ?? -1]?.node
      if (!passage || !block) continue
      const anchors = former.filter((address) => !address.changed).map(({ id }) => buildAnchor(id))
      const links = former.flatMap(({ id, changed: earlier }) =>
        earlier ? [buildLink(id, id, formatChanged(earlier.date))] : [],
      )
      passage.node.children.unshift(...anchors)
      const notice = changed ? [buildLink(undefined, own, formatChanged(changed.date))] : []
      // HTML has no link inside a link: those of a passage in one go to the beginning of the block.
      if (passage.link) {
        prepend(block, links)
        // The style sheet shows the notice right before the link when a passage in the link is followed.
        const { siblings, node } = passage.link
        siblings.splice(siblings.indexOf(node), 0, ...notice)
      } else passage.node.children.unshift(...links, ...notice)
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

function buildAnchor(id: string): FormerAddressNode {
  return { type: 'formerAddress', data: { hName: 'i', hProperties: { id } } }
}

/**
 * Builds a link to the earlier words of an address.
 *
 * @param id `undefined` if the address is that of the passage itself
 */
function buildLink(id: string | undefined, earlier: string, label: string): FormerAddressNode {
  const hProperties: Properties = {
    className: ['was'],
    ...(id === undefined ? {} : { id }),
    href: `earlier/#${earlier}`,
    ariaLabel: label,
  }
  return { type: 'formerAddress', data: { hName: 'a', hProperties } }
}

/** A passage with an id, and the link that it is in, with what is beside the link. */
interface FoundPassage {
  node: PassageNode
  link?: { siblings: PhrasingContent[]; node: PhrasingContent } | undefined
}

/** The passages with an id, by it. */
function findPassages(nodes: readonly TextNode[]): Map<string, FoundPassage> {
  const passages = new Map<string, FoundPassage>()
  const visit = (siblings: PhrasingContent[], outer: FoundPassage['link']): void => {
    for (const node of siblings) {
      const id = node.type === 'passage' ? node.data.hProperties['id'] : undefined
      if (node.type === 'passage' && typeof id === 'string') passages.set(id, { node, link: outer })
      const isLink = node.type === 'link' || node.type === 'linkReference'
      const link = outer ?? (isLink ? { siblings, node } : undefined)
      if ('children' in node) visit(node.children as PhrasingContent[], link)
    }
  }
  for (const { children } of nodes) visit(children as PhrasingContent[], undefined)
  return passages
}
