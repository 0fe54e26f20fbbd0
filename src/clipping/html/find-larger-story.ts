import { countTextWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import type { FoundArticle } from './find-article.ts'
import { fewLinks, isChrome, isNote, isProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { hasElement, listTexts, type PageElement } from './page-tree.ts'

/** In words. With more running text than this, what the extractor found is taken for the story. A guess. */
const enoughWords = 150
/** How many times the extractor’s running text another element has to have. A guess: less may be a second story. */
const muchLarger = 1.5

/**
 * Finds the story where the extractor found only an author’s box, the references or the head of the page: the element whose
 * own paragraphs have the most words. Returns `undefined` if the extractor’s is long enough, or if no element has much more.
 */
export function findLargerStory(blocks: readonly HtmlBlock[]): FoundArticle | undefined {
  const count = (some: readonly HtmlBlock[]): number =>
    some.reduce((sum, { text }) => sum + countTextWords(text), 0)
  const isText = (block: HtmlBlock): boolean =>
    isProse(block) && !isNote(block) && findPageFurniture(block.text) === undefined
  const extracted = blocks.filter((block) => block.extracted)
  if (count(extracted.filter(isText)) > enoughWords) return undefined
  // A form or an author’s box is not the story, however long it is. Short lines count as well: a story may have no long
  // paragraph.
  // Links under references are not text.
  const isLine = ({ tag, around, linked }: HtmlBlock): boolean =>
    !/^h[1-6]$/.test(tag) && linked < fewLinks && !around.some(isBox)
  const found = count(extracted.filter((block) => !isNote(block) && isLine(block)))
  const furniture = new Map<PageElement, boolean>()
  const isFurniture = (element: PageElement): boolean => {
    const known =
      furniture.get(element) ??
      (element.tag !== 'body' && (isBeside(element) || findHint(element.hints) !== undefined))
    furniture.set(element, known)
    return known
  }
  const homes = Map.groupBy(
    blocks.filter((block) => isText(block) && !block.around.some(isFurniture)),
    ({ around }) => (around[0]?.tag === 'p' ? around[1] : around[0]),
  )
  const best = [...homes]
    .flatMap(([home, own]) => (home ? [{ home, words: count(own) }] : []))
    .toSorted((one, other) => other.words - one.words)[0]
  if (!best || best.words < Math.max(found * muchLarger, 1)) return undefined
  return { area: best.home, texts: new Set(listTexts(best.home)) }
}

/** Whether an element is a form, or about the author or a newsletter, by its names. */
function isBox({ tag, hints }: PageElement): boolean {
  const isNamed = /^(?:author box|newsletter prompt)$/.test(findHint(hints) ?? '')
  return /^(?:form|fieldset|label)$/.test(tag) || (tag !== 'body' && isNamed)
}

/** Whether an element is part of the page around its article. An aside with the headline of the page contains the article. */
function isBeside(element: PageElement): boolean {
  return isChrome(element) && !(element.tag === 'aside' && hasElement(element, ({ tag }) => tag === 'h1'))
}
