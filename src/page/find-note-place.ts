import type { findTextNodes, TextNode } from '../markdown/parse-body.ts'

/** Where the note of a quotation goes. */
export interface NotePlace {
  /** The node whose children the note is put among. */
  block: TextNode
  /** Where in the block: before the passage, or at an end of a block that does not contain the passage. */
  place: 'before passage' | 'start' | 'end'
}

/**
 * Finds the place for the note of a quotation that begins in block `index`. Tables scroll, and headings are named by all
 * they contain, so their notes go into a paragraph: the last one before a table, the first one after a heading. Returns
 * `undefined` if there is no such block.
 *
 * @param blocks the body's blocks, as `findTextNodes` returns them
 */
export function findNotePlace(
  blocks: ReturnType<typeof findTextNodes>,
  index: number,
): NotePlace | undefined {
  const own = blocks[index]?.node
  if (!own) return undefined
  const isParagraph = ({ node }: { node: TextNode }): boolean => node.type === 'paragraph'
  const before = blocks.slice(0, index).findLast(isParagraph)
  const after = blocks.slice(index + 1).find(isParagraph)
  const start = after && { block: after.node, place: 'start' as const }
  const end = before && { block: before.node, place: 'end' as const }
  const inParagraph = own.type === 'heading' ? (start ?? end) : (end ?? start)
  const inOwn = { block: own, place: 'before passage' as const }
  return own.type === 'paragraph' ? inOwn : (inParagraph ?? inOwn)
}
