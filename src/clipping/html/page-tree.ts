import { withoutInvisible } from './plain-line.ts'

/** An element of the page as the passes need it. Each holds its text nodes as strings, in order. */
export interface PageElement {
  kind: 'element'
  tag: string
  /** Class names, id, role and the like in one lower-case text, for the words in them. */
  hints: string
  attributes: {
    href?: string
    dir?: string
    alt?: string
    itemprop?: string
    datetime?: string
    src?: string
  }
  hidden: boolean
  parent: PageElement | undefined
  depth: number
  children: PageNode[]
}

/** A text of the page, and the text node it was read from. */
export interface PageText {
  kind: 'text'
  text: string
  parent: PageElement
  node: object
}

/** An element or a text of the page. */
export type PageNode = PageElement | PageText

/** Elements whose content is no text of the page, or is not to be run, filled in or loaded. */
const unread = new Set(
  'script style template noscript svg math canvas object embed applet iframe frame frameset head link meta title base select option datalist input textarea audio video source track map area dialog portal'.split(
    ' ',
  ),
)

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/**
 * Copies a document's body into plain values before the extractor changes it. What a reader does not see (scripts,
 * styles, forms' inputs, hidden elements) is no part of it: its words are not words of the page.
 */
export function buildPageTree(body: Element): PageElement {
  return copy(body, undefined, 0)
}

function copy(element: Element, parent: PageElement | undefined, depth: number): PageElement {
  const get = (name: string): string | undefined => element.getAttribute(name) ?? undefined
  const given = {
    href: get('href'),
    alt: get('alt'),
    itemprop: get('itemprop'),
    datetime: get('datetime'),
    src: get('src'),
  }
  const copied: PageElement = {
    kind: 'element',
    tag: element.localName.toLowerCase(),
    hints: ['class', 'id', 'role', 'data-component', 'data-module', 'aria-label', 'itemprop', 'rel']
      .map((name) => get(name)?.slice(0, 300) ?? '')
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase(),
    attributes: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    hidden:
      element.hasAttribute('hidden') || get('aria-hidden') === 'true' || hiddenStyle.test(get('style') ?? ''),
    parent,
    depth,
    children: [],
  }
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = withoutInvisible(child.nodeValue ?? '')
      if (text !== '') copied.children.push({ kind: 'text', text, parent: copied, node: child })
    } else if (child.nodeType === 1) {
      const tag = (child as Element).localName.toLowerCase()
      if (!unread.has(tag)) copied.children.push(copy(child as Element, copied, depth + 1))
    }
  }
  return copied
}
