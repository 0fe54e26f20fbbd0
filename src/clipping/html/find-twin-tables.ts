import { fewLinks } from './find-story.ts'
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
  const tables = new Map<PageElement, HtmlBlock[]>()
  for (const block of blocks.slice(Math.max(first, 0), last + 1)) {
    const table = block.around.find(({ tag }) => tag === 'table')
    if (!table) continue
    const lines = tables.get(table)
    if (lines) lines.push(block)
    else tables.set(table, [block])
  }
  const isKept = (lines: readonly HtmlBlock[]): boolean => lines.some(({ extracted }) => extracted)
  const kept = new Set([...tables].flatMap(([table, lines]) => (isKept(lines) ? [kindOfTable(table)] : [])))
  return new Set(
    [...tables].flatMap(([table, lines]) => {
      const linked = lines.filter((line) => line.linked >= fewLinks).length
      const isTwin = !isKept(lines) && kept.has(kindOfTable(table)) && linked < lines.length * fewLinks
      return isTwin ? lines : []
    }),
  )
}

/** The tags and names of a table and the elements around it. */
function kindOfTable(table: PageElement): string {
  const around: PageElement[] = []
  for (let up: PageElement | undefined = table; up && around.length < maxHeight; up = up.parent)
    around.push(up)
  return around.map(({ tag, hints }) => `${tag} ${hints}`).join('>')
}
