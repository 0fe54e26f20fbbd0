import { rawText, textOf } from './html-block.ts'
import type { PageNode } from './page-tree.ts'

/** A guess: fewer lines may be an address or a title in two lines. */
const minLines = 5
/** In characters. A guess: a longer line is a sentence. */
const maxLine = 60

/**
 * Splits a run of inline nodes at its line breaks if it is a list: many short lines. Returns the run as one line if it is
 * not, or if it has quotation marks: a quotation may go over several lines.
 */
export function splitShortLines(run: readonly PageNode[]): PageNode[][] {
  const lines: PageNode[][] = [[]]
  for (const node of run) {
    if (node.kind === 'element' && node.tag === 'br') lines.push([])
    else lines[lines.length - 1]?.push(node)
  }
  const full = lines.filter((line) => textOf(line) !== '')
  const isList =
    full.length >= minLines &&
    full.every((line) => textOf(line).length <= maxLine) &&
    !/["“”„«»]/u.test(rawText(run))
  return isList ? full : [[...run]]
}
