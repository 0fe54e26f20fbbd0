import { countTextWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { fewLinks, isChrome } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** In words. A guess: a shorter line may be a label or the title of a story. */
const minParagraph = 20

/**
 * Whether the paragraphs outside of what is taken for the article have more words than all that is kept: then the story may be
 * among them. Those in the footer, in comments, in lists of stories and the like do not count.
 */
export function isMoreAround(blocks: readonly HtmlBlock[]): boolean {
  const known = new Map<PageElement, boolean>()
  const isRecognised = (element: PageElement): boolean => {
    const is = known.get(element) ?? isPartOfSite(element)
    known.set(element, is)
    return is
  }
  let [kept, around] = [0, 0]
  for (const block of blocks) {
    const { fate, text, linked, tag } = block
    if (fate?.fate === 'kept') kept += countTextWords(text)
    if (fate?.fate !== 'around' || linked >= fewLinks || /^h[1-6]$/.test(tag)) continue
    const words = countTextWords(text)
    if (words < minParagraph || block.around.some(isRecognised) || findPageFurniture(text) !== undefined)
      continue
    around += words
  }
  return around > kept
}

/** Names that publishers also give to parts of the story. */
const weakNames = /^(?:caption without picture|player or embed|tags)$/

function isPartOfSite(element: PageElement): boolean {
  if (element.tag === 'body') return false
  if (isChrome(element) && element.tag !== 'figure') return true
  const reason = findHint(element.hints)
  return reason !== undefined && !weakNames.test(reason)
}
