import { isKept } from '../block.ts'
import { countTextWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { fewLinks, isChrome } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** In words. A guess: a shorter line may be a label or the title of a story. */
const minParagraph = 20

const moreAround =
  'MORE TEXT IS AROUND THE ARTICLE THAN IN IT: compare the article with the page; the story may be missing'
const muchLeftOut =
  'MUCH TEXT BESIDE THE ARTICLE IS LEFT OUT: compare the article with the page; a part of the story may be missing'

/**
 * Returns a caution if the story may be among the paragraphs outside of what is taken for the article: they have more words
 * than all that is kept, or those in the same `<article>` or `<main>` have more than a third of its words. Those in the
 * footer, in comments, in lists of stories and the like do not count.
 *
 * @param area the smallest element that contains all that the extractor kept
 */
export function cautionOfTextAround(blocks: readonly HtmlBlock[], area: PageElement): string | undefined {
  const isOfSite = rememberFor((element) => isPartOfSite(element, weakNames))
  const isOther = rememberFor((element) => element.tag === 'article' || isPartOfSite(element, weakInStory))
  const root = findRoot(area)
  let [kept, around, left] = [0, 0, 0]
  for (const block of blocks) {
    const words = countTextWords(block.text)
    if (isKept(block)) kept += words
    if (!isParagraph(block, words)) continue
    if (block.fate?.fate === 'around' && !block.around.some(isOfSite)) around += words
    const place = root ? block.around.indexOf(root) : -1
    if (place >= 0 && !block.around.slice(0, place).some(isOther)) left += words
  }
  if (around > kept) return moreAround
  return left > (kept + left) * muchLeft ? muchLeftOut : undefined
}

/** The share of the text in an `<article>` or `<main>` from which what was left out may be the story. A guess. */
const muchLeft = 1 / 3

/** The outermost `<article>` around the area, or else its `<main>`. */
function findRoot(area: PageElement): PageElement | undefined {
  let root: PageElement | undefined
  for (let up: PageElement | undefined = area; up; up = up.parent)
    if (up.tag === 'article' || (up.tag === 'main' && root === undefined)) root = up
  return root
}

/** Whether a line is a paragraph that was left out and that its words do not explain. */
function isParagraph({ fate, text, linked, tag }: HtmlBlock, words: number): boolean {
  const isLeft =
    fate?.fate === 'around' || (fate?.fate === 'dropped' && fate.reason === 'outside the article')
  return (
    isLeft &&
    words >= minParagraph &&
    linked < fewLinks &&
    !/^h[1-6]$/.test(tag) &&
    findPageFurniture(text) === undefined
  )
}

/** A function that is called once for each element. */
function rememberFor(is: (element: PageElement) => boolean): (element: PageElement) => boolean {
  const known = new Map<PageElement, boolean>()
  return (element) => {
    const found = known.get(element) ?? is(element)
    known.set(element, found)
    return found
  }
}

/** Names that publishers also give to parts of the story. */
const weakNames = /^(?:caption without picture|player or embed|tags)$/

/** Names that mean less in the element that contains the story: a paragraph behind a paywall may be called after it. */
const weakInStory =
  /^(?:caption without picture|player or embed|tags|reading prompt|advertisement|share row|navigation)$/

/** Whether an element is part of the page around its article, by its tag or its names. */
function isPartOfSite(element: PageElement, weak: RegExp): boolean {
  if (element.tag === 'body') return false
  if (isChrome(element) && element.tag !== 'figure') return true
  const reason = findHint(element.hints)
  return reason !== undefined && !weak.test(reason)
}
