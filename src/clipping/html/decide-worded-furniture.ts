import { dropped } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isCode } from './is-code.ts'
import type { LineRule } from './survey-blocks.ts'

/** The words of a line show that it is not part of the article. Those of a program show nothing. */
export const decideWordedFurniture: LineRule = (block) => {
  const reason = findPageFurniture(block.text)
  return reason && !isCode(block) ? dropped(reason) : undefined
}
