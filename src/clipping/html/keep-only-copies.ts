import { kept, reasonOf } from '../block.ts'
import type { HtmlBlock } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** Keeps lines that were dropped because another line has their words, if that line was dropped as well: a table of contents. */
export const keepOnlyCopies: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const isRepetition = (block: HtmlBlock): boolean => block.extracted && reasonOf(block) === 'repeated text'
  const left = blocks.filter(({ fate }) => fate?.fate !== 'dropped').map(survey.foldedOf)
  const lines = new Set(left)
  const isOnlyCopy = (block: HtmlBlock): boolean => {
    const words = survey.foldedOf(block)
    return !lines.has(words) && !left.some((line) => line.includes(words))
  }
  return {
    ...draft,
    blocks: blocks.map((block) =>
      isRepetition(block) && isOnlyCopy(block) ? { ...block, fate: kept } : block,
    ),
  }
}
