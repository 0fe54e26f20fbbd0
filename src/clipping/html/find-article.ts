import { Readability } from '@mozilla/readability'
import { tooComplex } from './clipping-error.ts'
import { findConsentDialogs } from './find-consent-dialogs.ts'
import { listTexts, type PageElement, type PageText } from './page-tree.ts'

/** What the extractor found in a page. */
export interface FoundArticle {
  /**
   * The article area: the only entry that the page marks, else the smallest element that contains all texts the extractor
   * kept.
   */
  area: PageElement
  /** The texts the extractor kept. */
  texts: Set<PageText>
  /** The element that the page marks as the content of its only entry. Lines outside of it may repeat the page's fields. */
  content?: PageElement
}

/**
 * Steps that the extractor may take. The largest news page takes 40,000; a page whose parts cannot be moved keeps it in one
 * loop for ever.
 */
const maxSteps = 300_000

/** Mozilla's Readability without what it does only for display: we need to know which texts it keeps, and nothing else. */
class TextReadability<Content> extends Readability<Content> {
  /** Called in each round of the loops that move parts of the page. The extractor sets it in its constructor. */
  protected log: () => void
  constructor(...page: ConstructorParameters<typeof Readability<Content>>) {
    super(...page)
    let steps = 0
    this.log = () => {
      steps++
      if (steps > maxSteps) throw tooComplex('parts that the extractor cannot move')
    }
  }
  /** Would make addresses absolute and remove class names. */
  protected _postProcessContent(): void {}
  /** Would replace placeholders with their pictures. */
  protected _unwrapNoscriptImages(): void {}
}

/**
 * Finds the article in a page with Mozilla's Readability. Where the page marks its only entry, nothing outside of it is the
 * article. Consent dialogs are removed first. Returns `undefined` if the extractor finds none and the page marks none. Mutates
 * `document`; build the tree before.
 */
export function findArticle(document: Document, tree: PageElement): FoundArticle | undefined {
  for (const dialog of findConsentDialogs(tree)) elementOf(dialog)?.remove()
  const parsed = new TextReadability<object>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse()
  const content = parsed?.content as Element | null | undefined
  const texts = content ? matchTexts(listTexts(tree), textNodes(content)) : new Set<PageText>()
  const stated = findStatedEntry(tree)
  if (!stated) return texts.size === 0 ? undefined : { area: commonAncestor(texts, tree), texts }
  const { entry, content: body } = stated
  const inEntry = new Set(listTexts(entry).filter((text) => texts.has(text)))
  const own = listTexts(body)
  // The extractor finds nothing in a page of one paragraph.
  if (!own.some((text) => inEntry.has(text))) for (const text of own) inEntry.add(text)
  // Some content systems mark the whole page.
  const area = entry === tree ? commonAncestor(inEntry, tree) : entry
  return { area, texts: inEntry, content: body }
}

/** Returns the element of the document that an element of the tree was copied from, `undefined` if it contains no text. */
function elementOf(element: PageElement): Element | undefined {
  const [text] = listTexts(element)
  let found = (text?.node as Node | undefined)?.parentElement
  for (let up = text?.parent; found && up && up !== element; up = up.parent) found = found.parentElement
  return found ?? undefined
}

/**
 * Finds the only entry that the page itself marks, and the element with its content. Returns `undefined` if there is none, or
 * several.
 *
 * @see https://microformats.org/wiki/h-entry
 */
function findStatedEntry(tree: PageElement): { entry: PageElement; content: PageElement } | undefined {
  const found: { entry: PageElement; content: PageElement }[] = []
  const visit = (element: PageElement, around: PageElement | undefined): void => {
    if (around && entryContent.test(element.hints)) found.push({ entry: around, content: element })
    const entry = entryName.test(element.hints) ? element : around
    for (const child of element.children) if (child.kind === 'element') visit(child, entry)
  }
  visit(tree, undefined)
  const [only, ...others] = found
  const hasWords = only !== undefined && listTexts(only.content).some(({ text }) => /\S/.test(text))
  return hasWords && others.length === 0 ? only : undefined
}

const entryName = /(?:^|\s)h-entry(?:\s|$)/
const entryContent = /(?:^|\s)e-content(?:\s|$)/

function textNodes(element: Node, found: Node[] = []): Node[] {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) found.push(child)
    else if (child.nodeType === 1) textNodes(child, found)
  }
  return found
}

/**
 * Finds the kept text nodes among the texts of the tree. The extractor usually moves the document's own nodes, which can be
 * compared directly. If it had to start again from its own copy of the page, they are matched by their words, in order.
 */
function matchTexts(texts: PageText[], kept: Node[]): Set<PageText> {
  const worded = kept.filter((node) => /\S/.test(node.nodeValue ?? ''))
  const nodes = new Set<object>(worded)
  const same = texts.filter((text) => nodes.has(text.node))
  if (same.length * 2 >= worded.length) return new Set(same)
  const places = new Map<string, number[]>()
  texts.forEach((text, index) => {
    const key = wordsOf(text.text)
    if (key !== '') places.set(key, [...(places.get(key) ?? []).slice(-maxRepeats), index])
  })
  const found = new Set<PageText>()
  let last = -1
  for (const node of worded) {
    const index = places.get(wordsOf(node.nodeValue ?? ''))?.find((place) => place > last)
    const text = index === undefined ? undefined : texts[index]
    if (index === undefined || !text) continue
    if (text.text.length > maxAmbiguous) last = index
    found.add(text)
  }
  return found
}

/** In characters. A guess: a shorter text may occur in many places, so that the search does not continue from it. */
const maxAmbiguous = 40
/** Of a text that a page repeats more often, only the last places are searched. A guess that bounds the time. */
const maxRepeats = 20

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function commonAncestor(texts: Set<PageText>, tree: PageElement): PageElement {
  let common: PageElement | undefined
  for (const text of texts) {
    if (!/\S/.test(text.text)) continue
    if (!common) common = text.parent
    let other = text.parent
    while (common !== other) {
      if (common.depth > other.depth) common = common.parent ?? tree
      else if (other.depth > common.depth) other = other.parent ?? tree
      else {
        common = common.parent ?? tree
        other = other.parent ?? tree
      }
    }
  }
  return common ?? tree
}
