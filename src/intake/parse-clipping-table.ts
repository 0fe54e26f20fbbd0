import type { ClippingTable } from './clipping-table.ts'
import { parseCsvTable } from './parse-csv-table.ts'
import { parseDataTable } from './parse-data-table.ts'

/**
 * Parses a table of clippings: CSV, JSON or YAML by the name of its file. A row that names a file for the second time has a
 * problem.
 *
 * @param file the table, as messages name it
 */
export function parseClippingTable(text: string, file: string): ClippingTable {
  const table = /\.(?:json|ya?ml)$/i.test(file) ? parseDataTable(text, file) : parseCsvTable(text, file)
  if (table.kind === 'problems') return table
  const lines = new Map<string, number>()
  const rows = table.rows.map((row) => {
    const name = row.file.normalize().replace(/^\.\//, '')
    const first = lines.get(name)
    if (name === '' || first === undefined) {
      lines.set(name, row.line)
      return row
    }
    const problem = {
      file,
      line: row.line,
      field: 'file',
      message: `${row.file} is in line ${first} already`,
      remedy: 'delete one of the two rows',
    }
    return { ...row, problems: [...row.problems, problem] }
  })
  return { ...table, rows }
}
