import type { HtmlBlock } from './html-block.ts'

/** In lines. A guess: a part that a page has twice, for wide and for narrow screens, is not longer. */
const maxRun = 4
/** In letters. A guess: shorter lines in a row may be the same by chance. */
const minCopy = 40

/**
 * Finds the lines that repeat what is right above them in another element, in the same order: pages may have a header of one to
 * four lines twice, for wide and for narrow screens.
 */
export function findCopies(blocks: readonly HtmlBlock[]): Set<HtmlBlock> {
  const copies = new Set<HtmlBlock>()
  for (let start = 1; start < blocks.length; start += 1)
    for (let length = 1; length <= Math.min(maxRun, start); length += 1) {
      const run = blocks.slice(start, start + length)
      if (run.length === length && isCopy(run, blocks.slice(start - length, start)))
        for (const block of run) copies.add(block)
    }
  return copies
}

function isCopy(run: readonly HtmlBlock[], above: readonly HtmlBlock[]): boolean {
  const isSame = run.every((block, place) => block.text === above[place]?.text)
  if (!isSame || run.some(isInList)) return false
  const isApart = run.every((block, place) => block.around[1] !== above[place]?.around[1])
  return isApart && run.reduce((sum, { text }) => sum + text.length, 0) >= minCopy
}

function isInList({ around }: HtmlBlock): boolean {
  return around.some(({ tag }) => /^(?:li|td|th|dd|dt|pre)$/.test(tag))
}
