import { dropped } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isAmidSentence, isChrome, isProse } from './find-story.ts'
import type { LineRule } from './survey-blocks.ts'

/** In elements. A guess: a teaser, its title and its picture are in one that is not higher above the teaser. */
const maxCard = 3
/** The share of links from which an element is a teaser that leads to another story. A guess. */
const cardLinks = 0.2

/**
 * Lines far from the story: menus, the site's footer, links to other stories are around it. Running text there is not, nor is a
 * sentence, unless an element or its words say that it is: it is dropped, and counts as lost.
 */
export const decideSurroundings: LineRule = (
  block,
  index,
  { isNear, hintOf, above, linkSizes, textSizes },
) => {
  if (isNear(block, index)) return undefined
  // What contains the story as well says nothing about a line beside it.
  const shared = block.around.findIndex((element) => above.has(element))
  const inside = block.around.slice(0, shared < 0 ? undefined : shared)
  const isCard = inside
    .slice(0, maxCard)
    .some((element) => (linkSizes.get(element) ?? 0) > (textSizes.get(element) ?? 0) * cardLinks)
  const isAround =
    (!isProse(block) && (!isAmidSentence(block) || isCard)) ||
    inside.some((element) => isChrome(element) || hintOf(element) !== undefined) ||
    findPageFurniture(block.text) !== undefined
  return isAround ? { fate: 'around' } : dropped('outside the article')
}
