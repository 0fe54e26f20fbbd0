/** Formats rows as a Markdown table whose columns line up. A missing cell is empty. */
export function formatTable(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const formatLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  return [
    formatLine(columns),
    formatLine(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => formatLine(columns.map((column) => row[column] ?? ''))),
  ].join('\n')
}
