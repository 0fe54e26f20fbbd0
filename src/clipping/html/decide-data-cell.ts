import { kept } from '../block.ts'
import type { LineRule } from './survey-blocks.ts'

/** A cell in a table of facts is text, whatever its words are: there, "180/132" is not a note to editors. */
export const decideDataCell: LineRule = (block, _index, { dataTables }) =>
  block.around.some((element) => dataTables.has(element)) ? kept : undefined
