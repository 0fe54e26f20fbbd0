import { dropped, kept } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isCode } from './is-code.ts'
import type { LineRule } from './survey-blocks.ts'

/** The words of a line show that it is not part of the article. Those of a program show nothing. */
export const decideWordedFurniture: LineRule = (block, index, { blocks, first, last, isStory }) => {
  const reason = findPageFurniture(block.text)
  const before = blocks[index - 1]
  // The source of a list of figures or of a table, not of the article.
  const isOfFigures =
    reason === 'author box' &&
    index > first &&
    index < last &&
    before?.around.slice(0, 3).some(({ tag }) => /^(?:li|td|th|dd)$/.test(tag)) &&
    isStory(before) &&
    /[:：]/u.test(block.text)
  if (isOfFigures) return kept
  return reason && !isCode(block) ? dropped(reason) : undefined
}
