import { kept } from '../block.ts'
import type { LineRule } from './survey-blocks.ts'

/** A cell in a table of facts is text, whatever its words are: "180/132" is no note to editors there. */
export const decideDataCell: LineRule = (block, _index, { dataTables }) =>
  block.around.some((element) => dataTables.has(element)) ? kept : undefined
