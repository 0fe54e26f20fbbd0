import { countTextWords, fewWords } from '../count-words.ts'
import { isProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/**
 * Finds the elements with readers’ comments below the story. They may have more words than the story, and the extractor may
 * have kept them. Empty if there is no story above them, or some of it below: then the comments may be the story.
 */
export function findComments(blocks: readonly HtmlBlock[]): Set<PageElement> {
  const known = new Map<PageElement, boolean>()
  const isComments = (element: PageElement): boolean => {
    const result = known.get(element) ?? findHint(element.hints) === 'comments'
    known.set(element, result)
    return result
  }
  const areas = new Map<PageElement, number>()
  let words = 0
  for (const block of blocks) {
    const area = block.around.findLast(isComments)
    if (area === undefined) words += block.extracted && isProse(block) ? countTextWords(block.text) : 0
    else if (words >= fewWords && !areas.has(area)) areas.set(area, words)
  }
  return new Set([...areas].flatMap(([area, above]) => (words - above < fewWords ? [area] : [])))
}
