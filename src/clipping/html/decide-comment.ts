import { dropped } from '../block.ts'
import type { LineRule } from './survey-blocks.ts'

/** Lines of readers’ comments, with their names and dates. */
export const decideComment: LineRule = ({ around }, _index, { comments }) =>
  around.some((element) => comments.has(element)) ? dropped('comments') : undefined
