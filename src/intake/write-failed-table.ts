import { stringify } from 'csv-stringify/sync'
import type { ClippingRow, TableColumn } from './clipping-table.ts'
import { tableColumns } from './table-columns.ts'

/** A clipping that did not become an article, and why. */
export interface FailedRow {
  row: ClippingRow
  problems: readonly string[]
}

/** Columns that a person most often has to fill in: they are there even if the first table did not have them. */
const usualColumns: readonly TableColumn[] = [
  'file',
  'headline',
  'author',
  'date',
  'language',
  'source',
  'slug',
]

/**
 * Writes the clippings that failed as a table that can be corrected and given to `clip` again: the columns of the first
 * table, and the problem. It begins with a byte order mark, without which Excel does not read it as UTF-8.
 */
export function writeFailedTable(
  failed: readonly FailedRow[],
  columns: readonly TableColumn[],
  separator: string,
): string {
  const own = tableColumns.filter((column) => columns.includes(column) || usualColumns.includes(column))
  const header = [...own.filter((column) => column !== 'problem'), 'problem']
  const rows = failed.map(({ row, problems }) => {
    const { options } = row
    return header.map((column) => {
      if (column === 'file') return row.file
      if (column === 'problem') return problems.map(explainInTable).join(' | ')
      const value = options[column as keyof typeof options]
      return Array.isArray(value) ? value.join('; ') : (value ?? '')
    })
  })
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', delimiter: separator })
}

/** Names the column to fill in, where a message of `clip` names an option. On one line. */
export function explainInTable(problem: string): string {
  return problem
    .replace(/\s*\n\s*/g, ' ')
    .replace(/give (?:it|one) with --(\w+)(?: "…"| [\w-]+)?/g, 'fill in the column “$1”')
    .replace(/clip this one alone, with --slug/, 'fill in the column “slug”')
}
