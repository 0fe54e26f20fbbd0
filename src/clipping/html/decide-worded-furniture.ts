import { dropped } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import type { LineRule } from './survey-blocks.ts'

/** The words of a line show that it is not part of the article. */
export const decideWordedFurniture: LineRule = ({ text }) => {
  const reason = findPageFurniture(text)
  return reason && dropped(reason)
}
