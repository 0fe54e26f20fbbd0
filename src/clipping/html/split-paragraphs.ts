import { sentenceEnd } from './find-story.ts'
import { textOf } from './html-block.ts'
import type { PageNode } from './page-tree.ts'

/** In characters. A guess: a shorter line is one of an address, a poem or a list. */
const minParagraph = 80

/** Splits a run of inline nodes at each line break between two long lines of which the first ends a sentence. */
export function splitParagraphs(run: readonly PageNode[]): PageNode[][] {
  const lines: PageNode[][] = [[]]
  for (const node of run) {
    if (node.kind === 'element' && node.tag === 'br') lines.push([node])
    else lines.at(-1)?.push(node)
  }
  const paragraphs: PageNode[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const current = paragraphs.at(-1)
    if (before && current && !(isParagraph(before) && isLong(line))) current.push(...line)
    else paragraphs.push(before ? line.slice(1) : line)
  }
  return paragraphs
}

function isLong(line: readonly PageNode[]): boolean {
  return textOf(line).length >= minParagraph
}

function isParagraph(line: readonly PageNode[]): boolean {
  return isLong(line) && sentenceEnd.test(textOf(line))
}
