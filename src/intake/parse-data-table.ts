import type { Problem } from '../article/problem.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { ClippingTable, TableColumn } from './clipping-table.ts'
import { type RawRow, readRow } from './read-row.ts'
import { adviseColumn, findColumn, tableColumns } from './table-columns.ts'

/**
 * Parses a table of clippings in YAML or JSON: a list of rows, each with the fields `file`, `date` and so on. JSON is read as
 * YAML, which contains it.
 *
 * @param file the table, as messages name it
 */
export function parseDataTable(text: string, file: string): ClippingTable {
  const parsed = parseYaml(text, 'the table')
  const fail = (problems: Omit<Problem, 'file'>[]): ClippingTable => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ file, ...problem })),
  })
  if (parsed.kind === 'problems') return fail(parsed.problems)
  const { value, lineOf } = parsed
  if (!Array.isArray(value))
    return fail([
      { line: 1, message: 'the table is not a list', remedy: 'write a list with one entry for each file' },
    ])
  const problems: Omit<Problem, 'file'>[] = []
  const present = new Set<TableColumn>()
  const raw = value.map((entry: unknown, index): RawRow => {
    const line = lineOf([index])
    const values: RawRow['values'] = {}
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.push({ line, message: 'this entry has no fields', remedy: 'write it as: file: boat.txt' })
      return { line, values, excess: [], lineOf: () => line }
    }
    const ownLines = new Map<string, number>()
    for (const [name, cell] of Object.entries(entry)) {
      const column = findColumn(name)
      const at = lineOf([index, name])
      if (column === undefined) {
        problems.push({
          line: at,
          field: name,
          message: 'is not a column that clip knows',
          remedy: adviseColumn(name),
        })
        continue
      }
      const texts = readTexts(cell)
      if (!texts) {
        problems.push({
          line: at,
          field: name,
          message: 'is not text',
          remedy: 'write it as text, or as a list of texts',
        })
        continue
      }
      present.add(column)
      ownLines.set(column, at)
      if (texts.length > 0) values[column] = texts
    }
    return { line, values, excess: [], lineOf: (column) => ownLines.get(column) ?? line }
  })
  if (problems.length > 0) return fail(problems)
  const rows = raw.map((row) => readRow(row, file))
  return {
    kind: 'table',
    rows,
    columns: tableColumns.filter((column) => present.has(column)),
    separator: ',',
  }
}

function readTexts(cell: unknown): string[] | undefined {
  if (cell === null || cell === undefined) return []
  const cells: unknown[] = Array.isArray(cell) ? cell : [cell]
  const texts = cells.map((one) => (typeof one === 'number' ? String(one) : one))
  return texts.every((one) => typeof one === 'string') ? texts.filter((one) => one.trim() !== '') : undefined
}
