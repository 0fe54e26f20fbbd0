import { Readability } from '@mozilla/readability'
import type { PageElement, PageText } from './page-tree.ts'

/** What the extractor found of a page. */
export interface FoundArticle {
  /**
   * The article area: the smallest element of the page that holds every text the extractor kept. Its words are what the
   * loss account accounts for.
   */
  area: PageElement
  /** The texts the extractor kept. */
  texts: Set<PageText>
}

/** Mozilla's Readability without what it does for a page to be shown: only which texts it keeps is asked of it. */
class TextReadability<Content> extends Readability<Content> {
  /** Makes addresses absolute and takes class names away. */
  protected _postProcessContent(): void {}
  /** Puts pictures in the place of their placeholders. */
  protected _unwrapNoscriptImages(): void {}
}

/**
 * Finds the article in a page with Mozilla's Readability. Nothing where it finds none. The document is used up by it:
 * the tree, copied before, is what everything afterwards works on.
 */
export function findArticle(document: Document, tree: PageElement): FoundArticle | undefined {
  const parsed = new TextReadability<object>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse()
  const content = parsed?.content as Element | null | undefined
  if (!content) return undefined
  const texts = matchTexts(allTexts(tree), textNodes(content))
  return texts.size === 0 ? undefined : { area: commonAncestor(texts, tree), texts }
}

/** Every text in an element, in order. */
function allTexts(element: PageElement): PageText[] {
  return element.children.flatMap((child) => (child.kind === 'text' ? [child] : allTexts(child)))
}

function textNodes(element: Node, found: Node[] = []): Node[] {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) found.push(child)
    else if (child.nodeType === 1) textNodes(child, found)
  }
  return found
}

/**
 * The extractor moves text nodes, so that they are known again by themselves; where it starts anew from its own copy of
 * the page they are new ones, known by their words in their order.
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
    // A short text may stand anywhere: it does not decide where the next one is looked for.
    if (text.text.length > 40) last = index
    found.add(text)
  }
  return found
}

/** A text that stands in a page more often than this is not searched for in all its places. */
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
