import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** The shortest month. */
const minDays = 28
/** In characters. A weekday, a month with its year, or a link to the next month. */
const maxLabel = 20
/** Seven weekdays, the month, and links to the months before and after it. */
const maxLabels = 12

/** Finds the tables that contain the days of a month in order, and besides them only weekdays and the name of the month. */
export function findCalendars(blocks: readonly HtmlBlock[]): Set<PageElement> {
  const tables = Map.groupBy(blocks, ({ around }) => around.find(({ tag }) => tag === 'table'))
  return new Set(
    [...tables].flatMap(([table, lines]) => (table && isMonth(lines.map(({ text }) => text)) ? [table] : [])),
  )
}

function isMonth(texts: readonly string[]): boolean {
  const days = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number)
  const labels = texts.filter((text) => !/^\d{1,2}$/.test(text))
  return (
    days.length >= minDays &&
    days.every((day, index) => day === index + 1) &&
    labels.length <= maxLabels &&
    labels.every((label) => label.length <= maxLabel)
  )
}
