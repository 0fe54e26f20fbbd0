import type { Problem } from '../article/problem.ts'
import type { ClipOptions } from '../clipping/clip-fields.ts'

/** One row of a table of clippings: a file, and the fields that the writer gives for it. */
export interface ClippingRow {
  /** Line of the table on which the row begins, counted from 1. */
  line: number
  /** The clipping, as the table names it. */
  file: string
  options: ClipOptions
  /** What is wrong with the row itself. It is not clipped then. */
  problems: Problem[]
}

/** A table of clippings, or why it cannot be used at all. */
export type ClippingTable =
  | {
      kind: 'table'
      rows: ClippingRow[]
      /** The columns that the table has, in its order. */
      columns: TableColumn[]
      /** What separates the columns of a CSV table. */
      separator: string
    }
  | { kind: 'problems'; problems: Problem[] }

/** The columns that a table may have: the file, the options of `clip`, and what went wrong in an earlier run. */
export type TableColumn = 'file' | keyof ClipOptions | 'problem'
