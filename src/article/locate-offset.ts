import { type BodyBlock, blockSeparator } from '../markdown/parse-body.ts'

/** A place in a body, by its block. */
export interface BlockOffset {
  block: BodyBlock
  /** Index of the block in the body. */
  index: number
  /** UTF-16 offset in the text of the block. */
  offset: number
}

/** Locates an offset of the joined text (see `joinBlocks`) in its block. */
export function locateOffset(blocks: readonly BodyBlock[], joinedOffset: number): BlockOffset {
  let start = 0
  for (const [index, block] of blocks.entries()) {
    const next = start + block.text.length + blockSeparator.length
    if (joinedOffset < next) return { block, index, offset: joinedOffset - start }
    start = next
  }
  throw new RangeError(`offset ${joinedOffset} is after the end of the text`)
}

/** The line of the body on which an offset of the joined text is, counted from 1. Counts hard line breaks in a block. */
export function findLineOfOffset(blocks: readonly BodyBlock[], joinedOffset: number): number {
  const { block, offset } = locateOffset(blocks, joinedOffset)
  return block.line + block.text.slice(0, offset).split('\n').length - 1
}
