import { isField } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isKeptProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'

/** In lines. A guess: a caption with the words of the headline is so near under it. */
const maxCaption = 10

/** The index of the line that became the headline, or of the h1 with the same words right above it; -1 if none did. */
export function findHeadlineLine(blocks: readonly HtmlBlock[]): number {
  const line = blocks.findIndex((block) => isField(block, 'headline'))
  const { tag, text = '' } = blocks[line] ?? {}
  if (line < 0 || tag === 'h1') return line
  const start = Math.max(0, line - maxCaption)
  const words = normalizeWords(text)
  const head = blocks
    .slice(start, line)
    .findIndex((block) => block.tag === 'h1' && normalizeWords(block.text) === words)
  return head < 0 ? line : start + head
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
