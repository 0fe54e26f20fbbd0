import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../article/problem.ts'
import type { ClippingTable, TableColumn } from './clipping-table.ts'
import { type RawRow, readRow } from './read-row.ts'
import { adviseColumn, findColumn } from './table-columns.ts'

const separators = [',', ';', '\t', '|'] as const

/** Excel writes this line above a table to say what separates its columns. */
const separatorLine = /^sep=(.)\r?\n/i

/**
 * Parses a table of clippings in CSV. What separates its columns is found out: a comma, a semicolon, a tab or a bar.
 *
 * @param file the table, as messages name it
 */
export function parseCsvTable(text: string, file: string): ClippingTable {
  const stated = separatorLine.exec(text)
  const content = stated ? text.slice(stated[0].length) : text
  const separator = stated?.[1] ?? findSeparator(content)
  const linesBefore = stated ? 1 : 0
  const fail = (problems: Omit<Problem, 'file'>[]): ClippingTable => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ file, ...problem })),
  })
  const records = readRecords(content, separator)
  if (!Array.isArray(records)) return fail([{ ...records, line: records.line + linesBefore }])
  const [header, ...rest] = records
  if (!header) return fail([emptyTable])
  const headerLine = header.line + linesBefore
  const columns = readHeader(header.cells, headerLine)
  if (columns.kind === 'problems') return fail(columns.problems)
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => readRow(toRawRow(cells, columns.columns, line + linesBefore), file))
  return { kind: 'table', rows, columns: columns.columns.filter((column) => column !== undefined), separator }
}

const emptyTable = {
  line: 1,
  message: 'the table is empty',
  remedy: 'write a first line with the names of the columns, such as: file,date,source',
}

interface Record {
  cells: string[]
  line: number
}

function readRecords(content: string, delimiter: string): Record[] | Omit<Problem, 'file'> {
  try {
    // A wrong number of cells is a problem of its row alone, and is reported by `toRawRow`.
    const parsed = parse(content, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    let line = 1
    return parsed.map(({ record, info }) => {
      const own = { cells: record, line: Math.max(line, info.lines - countNewlines(record)) }
      line = info.lines + 1
      return own
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    return {
      line: lines ?? 1,
      message: `cannot be read as CSV (${error.message.split('\n')[0]})`,
      remedy: 'put a cell with quotation marks between "…", and write each mark inside it twice: ""',
    }
  }
}

function countNewlines(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

/** The separator with which the first line has the most known columns. */
function findSeparator(content: string): string {
  const header = /^[^\r\n]*/.exec(content.replace(/^\ufeff?\s*/, ''))?.[0] ?? ''
  const known = (separator: string): number =>
    new Set(header.split(separator).map((cell) => findColumn(cell.replace(/^"|"$/g, '')))).size
  const count = (separator: string): number => header.split(separator).length
  return [...separators].sort((a, b) => known(b) - known(a) || count(b) - count(a))[0] ?? ','
}

type ReadHeader =
  | { kind: 'columns'; columns: (TableColumn | undefined)[] }
  | { kind: 'problems'; problems: Omit<Problem, 'file'>[] }

/** The column of each cell; `undefined` for one without a name, which has to be empty. */
function readHeader(cells: readonly string[], line: number): ReadHeader {
  const problems: Omit<Problem, 'file'>[] = []
  const columns = cells.map((cell) => {
    const column = findColumn(cell)
    if (column === undefined && cell.trim() !== '')
      problems.push({
        line,
        field: cell.trim(),
        message: 'is not a column that clip knows',
        remedy: adviseColumn(cell),
      })
    return column
  })
  for (const [index, column] of columns.entries()) {
    const isRepeated = column !== undefined && columns.indexOf(column) !== index
    if (isRepeated && column !== 'author' && column !== 'topic')
      problems.push({
        line,
        field: column,
        message: 'there are two columns of this name',
        remedy: 'delete one of them',
      })
  }
  if (problems.length === 0 && !columns.includes('file'))
    problems.push({
      line,
      message: 'there is no column “file”',
      remedy: 'add one with the names of the files, such as 1994-03-01-boat.txt',
    })
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'columns', columns }
}

function toRawRow(
  cells: readonly string[],
  columns: readonly (TableColumn | undefined)[],
  line: number,
): RawRow {
  const values: RawRow['values'] = {}
  const excess: string[] = []
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (cell.trim() === '') continue
    if (column === undefined) excess.push(cell)
    else values[column] = [...(values[column] ?? []), cell]
  }
  return { line, values, excess, lineOf: () => line }
}
