import { fewLinks } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** A guess: fewer rows may lay out a page. */
const minRows = 3
/** In characters. A guess: a longer cell is a paragraph, and its table lays out a page. */
const maxCell = 200

interface TableCounts {
  lines: number
  cells: Map<PageElement, Set<PageElement>>
  isData: boolean
}

/**
 * Finds the tables of facts in the story: several rows with several cells, each cell with one short line, few links, and
 * most of it kept by the extractor. A table that lays out a page has other cells.
 *
 * @param isStory whether a line is of the story
 */
export function findDataTables(
  blocks: readonly HtmlBlock[],
  isStory: (block: HtmlBlock) => boolean,
): Set<PageElement> {
  const tables = new Map<PageElement, TableCounts>()
  const kept = new Map<PageElement, number>()
  const linked = new Map<PageElement, number>()
  for (const block of blocks) {
    // A line is also in the tables around its own: these are not tables of facts.
    const around = block.around.filter(({ tag }) => tag === 'table')
    for (const [depth, table] of around.entries()) {
      const counts = tables.get(table) ?? { lines: 0, cells: new Map(), isData: true }
      tables.set(table, counts)
      counts.lines += 1
      if (isStory(block)) kept.set(table, (kept.get(table) ?? 0) + 1)
      if (block.linked >= fewLinks) linked.set(table, (linked.get(table) ?? 0) + 1)
      if (block.tag === 'caption') continue
      const row = block.around.find(({ tag }) => tag === 'tr')
      const cell = block.around.find(({ tag }) => /^t[dh]$/.test(tag))
      if (depth > 0 || !row || !cell || block.text.length > maxCell) counts.isData = false
      else counts.cells.set(row, (counts.cells.get(row) ?? new Set()).add(cell))
    }
  }
  const isData = (table: PageElement, { lines, cells, isData }: TableCounts): boolean => {
    const rows = [...cells.values()].map(({ size }) => size)
    return (
      isData &&
      rows.filter((size) => size >= 2).length >= minRows &&
      rows.reduce((sum, size) => sum + size, 0) >= lines * oneLine &&
      (kept.get(table) ?? 0) * 2 > lines &&
      (linked.get(table) ?? 0) < lines * fewLinks
    )
  }
  return new Set([...tables].flatMap(([table, counts]) => (isData(table, counts) ? [table] : [])))
}

/** The share of the lines that have a cell of their own. A guess: in other tables cells have several paragraphs. */
const oneLine = 0.8
