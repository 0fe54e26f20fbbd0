import { dropped } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isChrome, isProse } from './find-story.ts'
import type { LineRule } from './survey-blocks.ts'

/**
 * Lines far from the story: menus, the site's footer, links to other stories are around it. Running text there is not, unless
 * an element or its words say that it is: it is dropped, and counts as lost.
 */
export const decideSurroundings: LineRule = (block, index, { isNear, hintOf, above }) => {
  if (isNear(block, index)) return undefined
  // What contains the story as well says nothing about a line beside it.
  const shared = block.around.findIndex((element) => above.has(element))
  const isAround =
    !isProse(block) ||
    block.around
      .slice(0, shared < 0 ? undefined : shared)
      .some((element) => isChrome(element) || hintOf(element) !== undefined) ||
    findPageFurniture(block.text) !== undefined
  return isAround ? { fate: 'around' } : dropped('outside the article')
}
