import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import type { FoundArticle } from './find-article.ts'
import { isChrome, isNote, isProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { listTexts, type PageElement } from './page-tree.ts'

/** In words. With more running text than this, what the extractor found is taken for the story. A guess. */
const enoughWords = 150
/** How many times the extractor’s running text another element has to have. A guess: less may be a second story. */
const muchLarger = 1.5

/**
 * Finds the story where the extractor found only an author’s box, the references or the head of the page: the element whose own paragraphs
 * have the most words. Returns `undefined` if the extractor’s is long enough, or if no element has much more.
 */
export function findLargerStory(blocks: readonly HtmlBlock[]): FoundArticle | undefined {
  const prose = blocks.filter((block) => isProse(block) && findPageFurniture(block.text) === undefined)
  const count = (some: readonly HtmlBlock[]): number =>
    some.reduce((sum, { text }) => sum + listWords(text).length, 0)
  const extracted = prose.filter((block) => block.extracted && !isNote(block))
  if (count(extracted) > enoughWords) return undefined
  // A form or an author’s box that the extractor took for the story is none, however long it is. Short lines count as well:
  // a story may have no long paragraph.
  const isText = ({ tag, around }: HtmlBlock): boolean => !/^h[1-6]$/.test(tag) && !around.some(isBox)
  const found = count(blocks.filter((block) => block.extracted && !isNote(block) && isText(block)))
  const homes = new Map<PageElement, HtmlBlock[]>()
  for (const block of prose) {
    if (isNote(block)) continue
    const inFurniture = block.around.some(
      (element) => element.tag !== 'body' && (isBeside(element) || findHint(element.hints) !== undefined),
    )
    const home = block.around[0]?.tag === 'p' ? block.around[1] : block.around[0]
    if (!inFurniture && home) homes.set(home, [...(homes.get(home) ?? []), block])
  }
  const best = [...homes].toSorted(([, one], [, other]) => count(other) - count(one))[0]
  if (!best || count(best[1]) < Math.max(found * muchLarger, 1)) return undefined
  return { area: best[0], texts: new Set(listTexts(best[0])) }
}

/** Whether an element is a form, or about the author or a newsletter, by its names. */
function isBox({ tag, hints }: PageElement): boolean {
  const isNamed = /^(?:author box|newsletter prompt)$/.test(findHint(hints) ?? '')
  return /^(?:form|fieldset|label)$/.test(tag) || (tag !== 'body' && isNamed)
}

/** Whether an element is part of the page around its article. An aside with the headline of the page contains the article. */
function isBeside(element: PageElement): boolean {
  return isChrome(element) && !(element.tag === 'aside' && hasHeadline(element))
}

function hasHeadline({ children }: PageElement): boolean {
  return children.some((child) => child.kind === 'element' && (child.tag === 'h1' || hasHeadline(child)))
}
