import type { Image, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../markdown/read-body.ts'
import { writePlainMarkdown } from './write-plain-markdown.ts'

const safeProtocol = /^(?:https?|mailto):/i
const hasProtocol = /^[a-z][a-z0-9+.-]*:/i
const pictureBeside = /^(?:\.\/)?[\p{L}\p{N}][\p{L}\p{N}._ -]*\.(?:avif|gif|jpe?g|png|webp)$/iu

/** Nodes nested deeper than this are nobody's article; the walk below would not come to an end of its stack. */
const maxDepth = 60

/**
 * A Markdown tree without what no article may hold: raw HTML, addresses that run something, pictures from elsewhere, a
 * second headline. Words stay; a link that may not be followed leaves its words, a picture from elsewhere its description
 * as a link.
 */
export function tidyTree(root: Root): Root {
  const definitions = new Map<string, string>()
  collectDefinitions(root, definitions)
  return { type: 'root', children: tidyAll(root.children, definitions, 0) as RootContent[] }
}

/** A body's Markdown, tidied and written plainly. Tidy text comes out as it went in. */
export function tidyMarkdown(markdown: string): string {
  return writePlainMarkdown(tidyTree(parseMarkdown(markdown)))
}

function collectDefinitions(root: Root, definitions: Map<string, string>): void {
  for (const node of root.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url)
  }
}

function tidyAll(nodes: readonly Nodes[], definitions: ReadonlyMap<string, string>, depth: number): Nodes[] {
  const tidied: Nodes[] = []
  for (const node of nodes.flatMap((each) => tidy(each, definitions, depth))) {
    const last = tidied.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      // Where something between two words went, one of the spaces around it goes with it.
      const value = /\s$/.test(last.value) ? last.value + node.value.trimStart() : last.value + node.value
      tidied[tidied.length - 1] = { type: 'text', value }
    } else tidied.push(node)
  }
  return tidied
}

function tidy(node: Nodes, definitions: ReadonlyMap<string, string>, depth: number): Nodes[] {
  if (node.type === 'html' || node.type === 'definition' || node.type === 'yaml') return []
  if (depth > maxDepth) {
    const value = wordsOf(node)
    return value === '' ? [] : [{ type: 'text', value }]
  }
  if (node.type === 'image') return tidyImage(node)
  if (node.type === 'imageReference') {
    return tidyImage({ type: 'image', url: definitions.get(node.identifier) ?? '', alt: node.alt ?? '' })
  }
  if (!('children' in node)) return [node]
  const children = tidyAll(node.children, definitions, depth + 1)
  if (node.type === 'link' || node.type === 'linkReference') {
    const url = followable(node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? ''))
    if (url === undefined || children.length === 0) return children
    const title = node.type === 'link' && node.title ? { title: node.title } : {}
    return [{ type: 'link', url, ...title, children: children as PhrasingContent[] }]
  }
  if (children.length === 0 && node.type !== 'tableCell') return []
  const heading = node.type === 'heading' && node.depth === 1 ? { depth: 2 as const } : {}
  return [{ ...node, ...heading, children } as Nodes]
}

function tidyImage({ url, alt }: Image): Nodes[] {
  if (pictureBeside.test(url)) return [{ type: 'image', url, alt: alt ?? '' }]
  const address = followable(url)
  if (!alt) return []
  const words: PhrasingContent = { type: 'text', value: alt }
  return address === undefined ? [words] : [{ type: 'link', url: address, children: [words] }]
}

/** An address a reader may follow; browsers drop control signs and white space in it, so they are dropped before looking. */
function followable(url: string): string | undefined {
  const address = [...url].filter((character) => character > ' ').join('')
  if (address === '' || (hasProtocol.test(address) && !safeProtocol.test(address))) return undefined
  return hasProtocol.test(address) && !URL.canParse(address) ? undefined : address
}
