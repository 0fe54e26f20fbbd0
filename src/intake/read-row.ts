import type { Problem } from '../article/problem.ts'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import type { ClippingRow, TableColumn } from './clipping-table.ts'
import { findWrongCells, listColumns, splitList } from './table-columns.ts'

/** The cells of a row as text. */
export interface RawRow {
  line: number
  values: Partial<Record<TableColumn, string[]>>
  /** Cells without a column. */
  excess: readonly string[]
  lineOf: (column: string) => number
}

/** Reads the cells of a row as options of `clip`. What is wrong with them is in the row. */
export function readRow({ line, values, excess, lineOf }: RawRow, table: string): ClippingRow {
  const { file: [file = ''] = [], problem: _, ...cells } = values
  const options: Record<string, string | string[]> = {}
  for (const [column, texts] of Object.entries(cells)) {
    if (listColumns.has(column)) options[column] = texts.flatMap(splitList)
    else options[column] = texts.join(' ').trim()
  }
  const problems: Problem[] = findWrongCells(options as ClipOptions).map(({ column, message, remedy }) => ({
    file: table,
    line: lineOf(column),
    field: column,
    message,
    remedy,
  }))
  const [first] = excess
  if (first !== undefined)
    problems.push({
      file: table,
      line,
      message: `the row has more cells than there are columns: “${first}”`,
      remedy: 'put a cell that has the separator in it between "quotation marks"',
    })
  if (file.trim() === '')
    problems.push({
      file: table,
      line,
      field: 'file',
      message: 'is empty',
      remedy: 'name the file of this row',
    })
  return { line, file: file.trim(), options: options as ClipOptions, problems }
}
