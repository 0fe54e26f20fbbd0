import { isKept, kept } from '../block.ts'
import { type HtmlBlock, textOf } from './html-block.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** The words of a link to a note: its number or sign. */
const mark = /^\s*[[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?\s*$/u
/** In elements. A guess: the element with the id of a note is no further out. */
const maxHeight = 3

/** Keeps notes: lines anywhere after the start of the text that a mark in the text links to, and that link back. */
export const keepNotes: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const text = blocks.filter(isKept)
  const linked = new Set(text.flatMap(({ nodes }) => nodes.flatMap(listMarks)))
  if (linked.size === 0) return draft
  const isNote = ({ fate, around, nodes }: HtmlBlock, index: number): boolean =>
    index > survey.first &&
    (fate?.fate === 'around' || fate?.fate === 'dropped') &&
    nodes.some((node) => listMarks(node).length > 0) &&
    [...around.slice(0, maxHeight).filter((element) => !survey.above.has(element)), ...nodes].some((node) =>
      listNames(node).some((name) => linked.has(name)),
    )
  return {
    ...draft,
    blocks: blocks.map((block, index) => (isNote(block, index) ? { ...block, fate: kept } : block)),
  }
}

/** Lists the ids that the marks in a node link to, in lower case. */
function listMarks(node: PageNode): string[] {
  if (node.kind === 'text') return []
  const isMark = node.href?.startsWith('#') === true && mark.test(textOf([node]))
  return isMark ? [node.href?.slice(1).toLowerCase() ?? ''] : node.children.flatMap(listMarks)
}

/** Lists the names of an element, and for some inline elements also the names of the elements inside. */
function listNames(node: PageElement | PageNode): string[] {
  if (node.kind === 'text') return []
  const inner = /^(?:a|sup|span)$/.test(node.tag) ? node.children.flatMap(listNames) : []
  return [...node.hints.split(' '), ...inner].filter((name) => name !== '')
}
