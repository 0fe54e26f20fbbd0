import { kept } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isRecipePart } from './find-story.ts'
import type { LineRule } from './survey-blocks.ts'

/** A line of a recipe is text, whatever else is around it: a box to tick is a label. */
export const decideRecipePart: LineRule = (block, _index, { isStory }) =>
  isStory(block) && isRecipePart(block) && findPageFurniture(block.text) === undefined ? kept : undefined
