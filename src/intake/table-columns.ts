import type { ClipOptions } from '../clipping/clip-fields.ts'
import { clipFields } from '../clipping/clip-fields.ts'
import { findWrongOptions } from '../clipping/clip-options.ts'
import { editDistance } from '../yaml/edit-distance.ts'
import type { TableColumn } from './clipping-table.ts'

/** All columns, in the order in which failures are written. */
export const tableColumns: readonly TableColumn[] = [
  'file',
  ...clipFields.map(({ option }) => option),
  'slug',
  'problem',
]

/** Columns whose cells may have several values. */
export const listColumns: ReadonlySet<string> = new Set(
  clipFields.flatMap(({ option, form }) => (form === 'list' ? [option] : [])),
)

/** The frontmatter's names of fields that have another name as an option. */
const otherNames: Record<string, TableColumn> = {
  filename: 'file',
  published: 'date',
  authors: 'author',
  topics: 'topic',
}

/** Finds the column that a heading means: “Date”, “--date” and “published” are `date`. */
export function findColumn(heading: string): TableColumn | undefined {
  const name = simplify(heading)
  return otherNames[name] ?? tableColumns.find((column) => column === name)
}

function simplify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/^--/, '')
    .replace(/[\s_]+/g, '-')
}

/** What to do about a heading that means no column. */
export function adviseColumn(heading: string): string {
  const name = simplify(heading)
  const nearest = tableColumns
    .map((column) => ({ column, edits: editDistance(column, name) }))
    .filter(({ column, edits }) => edits <= 2 && edits < column.length / 2)
    .toSorted((one, other) => one.edits - other.edits)[0]
  const known = `known columns: ${tableColumns.join(', ')}`
  return nearest ? `write “${nearest.column}” if that is meant, or delete the column` : `delete it; ${known}`
}

/** Splits a cell with several values: “Ida Marlow; Per Tolland”. */
export function splitList(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((value) => value.trim())
    .filter(Boolean)
}

/** What is wrong with the values of a row: the column, and a message with its remedy. */
export function findWrongCells(options: ClipOptions): { column: string; message: string; remedy: string }[] {
  return findWrongOptions(options).map((problem) => {
    const [, column = '', message = problem, remedy = 'correct it'] =
      /^--(\w+) ([\s\S]*?): ([\s\S]*)$/.exec(problem) ?? []
    return { column, message, remedy }
  })
}
