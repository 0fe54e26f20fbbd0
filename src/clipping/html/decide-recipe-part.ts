import { kept } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isRecipeFact, isRecipePart, isRecipeValue } from './find-story.ts'
import type { LineRule } from './survey-blocks.ts'

/**
 * A line of a recipe is text, whatever else is around it: a box to tick is a label. "15 min" is how long the recipe takes, not
 * how long reading takes.
 */
export const decideRecipePart: LineRule = (block, _index, { isStory }) => {
  const reason = findPageFurniture(block.text)
  const isPart =
    isStory(block) &&
    reason === undefined &&
    (isRecipePart(block) || (isRecipeValue(block) && block.linked === 0))
  return isPart || (isRecipeFact(block) && reason === 'reading prompt') ? kept : undefined
}
