import type { Image, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { namesOtherAddress } from '../markdown/find-body-faults.ts'
import { isLinkAddress, isPictureFile } from '../markdown/link-address.ts'

/** No article nests nodes deeper than this, and the walk below would run out of stack. */
const maxDepth = 60

/**
 * Returns a Markdown tree without what an article may not contain: raw HTML, addresses that run something, pictures from
 * other sites, a second headline. Words are kept: a link that may not be followed, or whose words are another address, is
 * replaced by its words, and a picture from another site by a link with its description.
 *
 * @param base the address that relative links start from; without it they are replaced by their words
 */
export function tidyTree(root: Root, base?: string): Root {
  const definitions = new Map<string, string>()
  collectDefinitions(root, definitions)
  const children = wrapWords('root', tidyAll(root.children, { definitions, base }, 0))
  return { type: 'root', children: children as RootContent[] }
}

/** What links and pictures are looked up in. */
interface Lookup {
  definitions: ReadonlyMap<string, string>
  base: string | undefined
}

function collectDefinitions(root: Root, definitions: Map<string, string>): void {
  for (const node of root.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url)
  }
}

function tidyAll(nodes: readonly Nodes[], lookup: Lookup, depth: number): Nodes[] {
  const tidied: Nodes[] = []
  for (const node of nodes.flatMap((each) => tidy(each, lookup, depth))) {
    const last = tidied.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      // Where something between two words was removed, one of the spaces around it is removed too.
      const value = /\s$/.test(last.value) ? last.value + node.value.trimStart() : last.value + node.value
      tidied[tidied.length - 1] = { type: 'text', value }
    } else tidied.push(node)
  }
  return tidied
}

function tidy(node: Nodes, lookup: Lookup, depth: number): Nodes[] {
  if (node.type === 'html' || node.type === 'definition' || node.type === 'yaml') return []
  if (depth > maxDepth) {
    const value = wordsOf(node)
    return value === '' ? [] : [{ type: 'text', value }]
  }
  const { definitions, base } = lookup
  if (node.type === 'image') return tidyImage(node, base)
  if (node.type === 'imageReference') {
    return tidyImage(
      { type: 'image', url: definitions.get(node.identifier) ?? '', alt: node.alt ?? '' },
      base,
    )
  }
  if (!('children' in node)) return [node]
  const children = tidyAll(node.children, lookup, depth + 1).map((child) =>
    // A fence would not begin a line there, and its words would be read as markup.
    child.type === 'code' && /^(?:strong|emphasis|delete|link|linkReference)$/.test(node.type)
      ? { type: 'inlineCode' as const, value: child.value.replace(/\s+/gu, ' ') }
      : child,
  )
  if (node.type === 'link' || node.type === 'linkReference') {
    const url = followable(node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? ''), base)
    if (url === undefined || children.length === 0) return children
    // The words are another address, so the link would mislead.
    if (namesOtherAddress(wordsOf(children).trim(), url)) return children
    const title = node.type === 'link' && node.title ? { title: node.title } : {}
    return [{ type: 'link', url, ...title, children: children as PhrasingContent[] }]
  }
  if (children.length === 0 && node.type !== 'tableCell') return []
  // Broken HTML puts code into a paragraph: its fence would not begin a line.
  if (node.type === 'paragraph' && !children.every(({ type }) => phrasing.test(type)))
    return wrapWords('root', children)
  const heading = node.type === 'heading' && node.depth === 1 ? { depth: 2 as const } : {}
  return [{ ...node, ...heading, children: wrapWords(node.type, children) } as Nodes]
}

const phrasing = /^(?:text|emphasis|strong|delete|inlineCode|link|image|break|footnoteReference)$/

/**
 * Puts words that are directly in a list, a quotation or the body into paragraphs, and what is directly in a list into
 * items: broken HTML makes such trees, and Markdown’s signs in their words would not be escaped.
 */
function wrapWords(parent: Nodes['type'], children: readonly Nodes[]): Nodes[] {
  if (!/^(?:root|blockquote|listItem|list|footnoteDefinition)$/.test(parent)) return [...children]
  const wrapped: Nodes[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    if (run.length > 0) wrapped.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const child of children) {
    if (phrasing.test(child.type)) run.push(child as PhrasingContent)
    else {
      flush()
      wrapped.push(child)
    }
  }
  flush()
  if (parent !== 'list') return wrapped
  return wrapped.map((child) =>
    child.type === 'listItem'
      ? child
      : { type: 'listItem', spread: false, children: [child as ListItem['children'][number]] },
  )
}

function tidyImage({ url, alt }: Image, base: string | undefined): Nodes[] {
  if (isPictureFile(url)) return [{ type: 'image', url, alt: alt ?? '' }]
  const address = followable(url, base)
  if (!alt) return []
  const words: PhrasingContent = { type: 'text', value: alt }
  return address === undefined ? [words] : [{ type: 'link', url: address, children: [words] }]
}

/** An address a reader may follow, without control signs and white space, which browsers drop. */
function followable(url: string, base: string | undefined): string | undefined {
  const address = [...url].filter((character) => character > ' ').join('')
  if (isLinkAddress(address)) return address
  const whole = base === undefined || address === '' ? undefined : URL.parse(address, base)?.href
  return whole !== undefined && isLinkAddress(whole) ? whole : undefined
}
