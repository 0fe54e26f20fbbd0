import { removeInvisible } from './format-plain-line.ts'
import { normalizeWords } from './normalize-words.ts'

/** An element of the page, reduced to what the passes need. */
export interface PageElement {
  kind: 'element'
  tag: string
  /** Class names, id, role and the like, in one lower-case text. */
  hints: string
  /** The address of a link, as the page writes it. */
  href: string | undefined
  /** The address of a picture, as the page writes it; of one that is loaded late, the address that it will have. */
  src: string | undefined
  /** The description of a picture. */
  alt: string | undefined
  /** Frames and players inside it, by the host that they are loaded from: they are no part of the tree. */
  embeds: string[]
  /** Which fields it has right inside: one for a mail address, or others that no newsletter asks for. */
  fields?: 'mail' | 'other'
  /** How many rows and columns a cell of a table takes, if more than one. */
  span?: { rows: number; columns: number }
  parent: PageElement | undefined
  depth: number
  children: PageNode[]
}

/** A text of the page, and the text node that it was copied from. */
export interface PageText {
  kind: 'text'
  text: string
  parent: PageElement
  node: object
}

/** An element or a text of the page. */
export type PageNode = PageElement | PageText

/** All texts in an element, in order. */
export function listTexts({ children }: PageElement): PageText[] {
  return children.flatMap((child) => (child.kind === 'text' ? [child] : listTexts(child)))
}

/** Whether a node is such an element, or has one inside. */
export function hasElement(node: PageNode, isOne: (element: PageElement) => boolean): boolean {
  return node.kind === 'element' && (isOne(node) || node.children.some((child) => hasElement(child, isOne)))
}

/** Elements that contain no text of the page, or that would run, load or be filled in. */
const unread = new Set(
  'script style template noscript svg math canvas object embed applet iframe frame frameset head link meta title base select option datalist input textarea audio video source track map area dialog portal'.split(
    ' ',
  ),
)

const embedTags = /^(?:iframe|video|audio|object|embed)$/

/** The host that a frame or player is loaded from; its tag if it has none. */
function hostOf(element: Element): string {
  const address = ['src', 'data-src', 'data'].map((name) => element.getAttribute(name)).find((value) => value)
  return (
    URL.parse(address ?? '', 'https://page.invalid')?.hostname.replace(/^page\.invalid$/, '') ||
    element.localName
  )
}

/** Attributes with the address of a post or player that a script puts into the element. */
const embedAttributes = [
  'data-oembed-url',
  'data-oembed',
  'data-embed-url',
  'data-embed-src',
  'data-tweet-url',
]

/** The host of what a script would put into an element; `undefined` if no attribute has its address. */
function findLateHost(element: Element): string | undefined {
  const names = element.localName === 'oembed' ? ['url'] : embedAttributes
  const addresses = names.map((name) => element.getAttribute(name) ?? '')
  const address = addresses.find((value) => /^(?:https?:)?\/\//.test(value))
  return address === undefined ? undefined : URL.parse(address, 'https://page.invalid')?.hostname
}

/** How a page hides a part from all readers. What is hidden from screen readers only (aria-hidden) is visible, and counts. */
export const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/**
 * Copies a document's body into plain values before the extractor changes it. What a reader does not see is left out, so
 * that its words are in no article area and no loss account: scripts, styles, form inputs, and elements hidden by the
 * hidden attribute, `display: none` or `visibility: hidden`.
 */
export function buildPageTree(body: Element): PageElement {
  return copy(body, undefined, 0)
}

function copy(element: Element, parent: PageElement | undefined, depth: number): PageElement {
  // Most of the time goes into reading attributes, and few elements have any.
  const has = element.hasAttributes()
  const get = (name: string): string | undefined =>
    has ? (element.getAttribute(name) ?? undefined) : undefined
  const copied: PageElement = {
    kind: 'element',
    tag: element.localName.toLowerCase(),
    hints: '',
    href: element.localName === 'a' ? get('href') : undefined,
    src: element.localName === 'img' ? findSource(get) : undefined,
    alt: element.localName === 'img' ? get('alt')?.trim() || undefined : undefined,
    embeds: [],
    parent,
    depth,
    children: [],
  }
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = removeInvisible(child.nodeValue ?? '')
      if (text !== '') copied.children.push({ kind: 'text', text, parent: copied, node: child })
    } else if (child.nodeType === 1) {
      const tag = (child as Element).localName.toLowerCase()
      if (fieldTags.test(tag)) noteField(copied, child as Element)
      const host = embedTags.test(tag) ? hostOf(child as Element) : findLateHost(child as Element)
      if (host) copied.embeds.push(host)
      if (unread.has(tag) || isHidden(child as Element)) continue
      const inner = copy(child as Element, copied, depth + 1)
      if (isJoinedToTime(copied.children.at(-1), inner))
        copied.children.push({ kind: 'text', text: ' ', parent: copied, node: {} })
      copied.children.push(inner)
    }
  }
  if (has) copied.hints = hintsOf(element, copied)
  if (has && /^t[dh]$/.test(copied.tag)) {
    const span = readSpan(get('rowspan'), get('colspan'))
    if (span) copied.span = span
  }
  return copied
}

/** Whether two elements, of which one is a time, touch each other: a style keeps "17:24" and "Key event" apart. */
function isJoinedToTime(before: PageNode | undefined, after: PageElement): boolean {
  if (before?.kind !== 'element' || (before.tag !== 'time' && after.tag !== 'time')) return false
  const [last, first] = [listTexts(before).at(-1), listTexts(after)[0]]
  return /[\p{L}\p{N}]$/u.test(last?.text ?? '') && /^[\p{L}\p{N}]/u.test(first?.text ?? '')
}

/** In cells. Limits the size of a table: a cell can span no more. A guess. */
const maxSpan = 24

function readSpan(rowspan: string | undefined, colspan: string | undefined): PageElement['span'] {
  if (rowspan === undefined && colspan === undefined) return undefined
  const read = (value: string | undefined, most: number): number =>
    Math.max(1, Math.min(Number.parseInt(value ?? '1', 10) || 1, most))
  const rows = read(rowspan, maxSpan)
  const columns = read(colspan, Math.floor(maxSpan / rows))
  return rows === 1 && columns === 1 ? undefined : { rows, columns }
}

const fieldTags = /^(?:input|textarea)$/

/** Marks an element with what a field in it asks for. Comments have a text area, and logging in takes a password. */
function noteField(parent: PageElement, field: Element): void {
  const get = (name: string): string => field.getAttribute(name) ?? ''
  const type = get('type').toLowerCase()
  if (field.localName === 'textarea' || type === 'password') parent.fields = 'other'
  else if (type === 'email' || (/^(?:text)?$/.test(type) && /mail/i.test(`${get('name')} ${get('id')}`)))
    parent.fields ??= 'mail'
}

/** Pages that load pictures late have the address in an attribute of their own, and an empty picture in `src`. */
function findSource(get: (name: string) => string | undefined): string | undefined {
  const late = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy'].map(get).find((value) => value)
  const src = get('src')
  const isEmpty = src === undefined || src.startsWith('data:') || /(?:placeholder|blank|spacer)\b/i.test(src)
  return (
    (isEmpty
      ? (late ??
        get('srcset')
          ?.trim()
          .split(/[\s,]+/)[0])
      : undefined) ?? src
  )
}

/** In characters. A guess: longer attributes are data. */
const maxNames = 300

function hintsOf(element: Element, copied: PageElement): string {
  let hints = ''
  for (const name of ['class', 'id', 'role', 'data-component', 'aria-label', 'itemprop', 'rel']) {
    const value = element.getAttribute(name)
    if (!value || (/^(?:id|aria-label)$/.test(name) && isOwnTitle(value, copied))) continue
    hints += `${hints === '' ? '' : ' '}${value.slice(0, maxNames)}`
  }
  return hints === '' ? '' : hints.replace(/[a-z\d]+/gi, splitName).toLowerCase()
}

/** "topAds" is two words. An id of random letters and digits, such as "n1AuAdJlVL", has none. */
function splitName(name: string): string {
  return isRandom(name) ? name : name.replace(/([a-z])([A-Z])/g, '$1-$2')
}

/** In letters, on average, and in parts. Guesses: the words of a name are longer, and with a number in it they are few. */
const [maxPart, manyParts, manyNumbered] = [2.5, 5, 3]

function isRandom(name: string): boolean {
  if (!/[a-z][A-Z]/.test(name)) return false
  const parts = name.match(/[A-Z]*[a-z]+|[A-Z]+/g) ?? []
  const letters = parts.reduce((sum, { length }) => sum + length, 0)
  return (
    parts.length >= (/\d[a-z]/i.test(name) ? manyNumbered : manyParts) && letters <= parts.length * maxPart
  )
}

/** In letters. A guess: a shorter name is a word like "comments". */
const minTitle = 12

/** Whether an id or a label is made of the words that its element begins with: it is the name of a section of the story. */
function isOwnTitle(name: string, element: PageElement): boolean {
  const words = normalizeWords(name)
  return words.length >= minTitle && normalizeWords(startOf(element, name.length * 2)).startsWith(words)
}

function startOf(element: PageElement, length: number): string {
  let text = ''
  for (const child of element.children) {
    if (text.length >= length) break
    text += child.kind === 'text' ? child.text : startOf(child, length - text.length)
  }
  return text
}

/** Whether a page hides an element from all readers. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttributes() &&
    (element.hasAttribute('hidden') || hiddenStyle.test(element.getAttribute('style') ?? ''))
  )
}
