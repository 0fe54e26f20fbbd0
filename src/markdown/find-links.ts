import type { Link, LinkReference, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { walkTree } from './walk-tree.ts'

/** A link of a body to another site whose words are not its address. */
export interface WebLink {
  node: Link | LinkReference
  /** An absolute http or https address. */
  address: string
}

/**
 * Finds the links of a body that lead to other sites, in the order of the text. Leaves out links that show their own
 * address, because a reader of a printed copy can read it there.
 */
export function findWebLinks(tree: Root): WebLink[] {
  const definitions = new Map<string, string>()
  walkTree(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url)
  })
  const links: WebLink[] = []
  walkTree(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return
    const address = node.type === 'link' ? node.url : definitions.get(node.identifier)
    if (address && /^https?:\/\//i.test(address) && !address.endsWith(textOf(node)))
      links.push({ node, address })
  })
  return links
}

/** Finds the addresses that a body links to on other sites, each once, in the order of the text. */
export function findLinkAddresses(tree: Root): string[] {
  return [...new Set(findWebLinks(tree).map(({ address }) => address))]
}
