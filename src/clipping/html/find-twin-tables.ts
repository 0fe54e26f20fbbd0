import { fewLinks, pathOfElements } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** In elements. A guess: tables of the same kind have the same elements so far around them. */
const maxHeight = 3

/**
 * Finds the lines of tables that the extractor left out between paragraphs of the story, though it kept one with the same
 * markup: the second of two lists of pros and cons.
 *
 * @param paragraphs paragraphs of the story that the extractor left out
 */
export function findTwinTables(
  blocks: readonly HtmlBlock[],
  paragraphs: ReadonlySet<HtmlBlock>,
): Set<HtmlBlock> {
  const isStory = (block: HtmlBlock): boolean => block.extracted || paragraphs.has(block)
  const first = blocks.findIndex(isStory)
  const last = blocks.findLastIndex(isStory)
  const between = blocks.slice(Math.max(first, 0), last + 1)
  const tables = [...Map.groupBy(between, tableOf)].flatMap(([table, lines]) =>
    table ? [{ kind: kindOfTable(table), lines, isKept: lines.some(({ extracted }) => extracted) }] : [],
  )
  const kept = new Set(tables.filter(({ isKept }) => isKept).map(({ kind }) => kind))
  const twins = tables.filter(({ kind, lines, isKept }) => {
    const linked = lines.filter((line) => line.linked >= fewLinks).length
    return !isKept && kept.has(kind) && linked < lines.length * fewLinks
  })
  return new Set(twins.flatMap(({ lines }) => lines))
}

const tableOf = ({ around }: HtmlBlock): PageElement | undefined => around.find(({ tag }) => tag === 'table')

/** The tags and names of a table and the elements around it. */
function kindOfTable(table: PageElement): string {
  const around: PageElement[] = []
  for (let up: PageElement | undefined = table; up && around.length < maxHeight; up = up.parent)
    around.push(up)
  return pathOfElements(around)
}
