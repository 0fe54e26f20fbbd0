import { type BodyBlock, blockSeparator } from '../markdown/parse-body.ts'

/**
 * Locates an offset of the joined text (see `joinBlocks`) in its block.
 *
 * @returns the index of the block and the offset in that block's text
 */
export function locateOffset(
  blocks: readonly BodyBlock[],
  offset: number,
): { block: number; offsetInBlock: number } {
  let start = 0
  for (const [block, { text }] of blocks.entries()) {
    const next = start + text.length + blockSeparator.length
    if (offset < next) return { block, offsetInBlock: offset - start }
    start = next
  }
  throw new RangeError(`offset ${offset} is after the end of the text`)
}

/** The line of the body on which an offset of the joined text is, counted from 1. Counts hard line breaks in a block. */
export function findLineOfOffset(blocks: readonly BodyBlock[], offset: number): number {
  const { block, offsetInBlock } = locateOffset(blocks, offset)
  const { line = 1, text = '' } = blocks[block] ?? {}
  return line + text.slice(0, offsetInBlock).split('\n').length - 1
}
