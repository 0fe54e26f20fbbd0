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
  const starts = listStarts(blocks)
  const index = findLastUpTo(starts, joinedOffset)
  const block = blocks[index]
  const offset = joinedOffset - (starts[index] ?? 0)
  if (!block || offset >= block.text.length + blockSeparator.length)
    throw new RangeError(`offset ${joinedOffset} is after the end of the text`)
  return { block, index, offset }
}

/** Offsets of the blocks of a body in the joined text. A body is asked for many offsets. */
const startsOfBlocks = new WeakMap<readonly BodyBlock[], number[]>()

function listStarts(blocks: readonly BodyBlock[]): number[] {
  const known = startsOfBlocks.get(blocks)
  if (known) return known
  let next = 0
  const starts = blocks.map(({ text }) => {
    const start = next
    next += text.length + blockSeparator.length
    return start
  })
  startsOfBlocks.set(blocks, starts)
  return starts
}

/** Offsets of the line breaks of a block. */
const breaksOfBlock = new WeakMap<BodyBlock, number[]>()

function listBreaks(block: BodyBlock): number[] {
  const known = breaksOfBlock.get(block)
  if (known) return known
  const breaks = [...block.text.matchAll(/\n/g)].map(({ index }) => index)
  breaksOfBlock.set(block, breaks)
  return breaks
}

/** Index of the last of some ascending numbers that is at most a limit; -1 if there is none. */
function findLastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The line of the body on which an offset of the joined text is, counted from 1. Counts hard line breaks in a block. */
export function findLineOfOffset(blocks: readonly BodyBlock[], joinedOffset: number): number {
  const { block, offset } = locateOffset(blocks, joinedOffset)
  return block.line + findLastUpTo(listBreaks(block), offset - 1) + 1
}
