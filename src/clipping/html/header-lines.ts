import { findPageFurniture } from '../find-furniture.ts'
import { isKeptProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'

/** The index of the line that became the headline; -1 if none did. */
export function findHeadlineLine(blocks: readonly HtmlBlock[]): number {
  return blocks.findIndex(({ fate }) => fate?.fate === 'field' && fate.field === 'headline')
}

/** Lists the lines right under the headline and above the text. Empty if there is no headline above the text. */
export function listUnderHeadline(blocks: readonly HtmlBlock[], maxLines: number): HtmlBlock[] {
  const head = findHeadlineLine(blocks)
  const text = blocks.findIndex(isKeptProse)
  return head < 0 ? [] : blocks.slice(head + 1, Math.min(Math.max(text, 0), head + 1 + maxLines))
}

/** Whether a line is in a comment, or begins the comments. */
export function isOfComment({ around, text }: HtmlBlock): boolean {
  return around.some(({ hints }) => findHint(hints) === 'comments') || findPageFurniture(text) === 'comments'
}
