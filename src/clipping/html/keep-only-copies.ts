import { kept } from '../block.ts'
import type { HtmlBlock } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** Keeps lines that were dropped because another line has their words, if that line was dropped as well: a table of contents. */
export const keepOnlyCopies: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const isRepetition = ({ extracted, fate }: HtmlBlock): boolean =>
    extracted && fate?.fate === 'dropped' && fate.reason === 'repeated text'
  const isOnlyCopy = (block: HtmlBlock): boolean =>
    !blocks.some(
      (other) =>
        other !== block &&
        other.fate?.fate !== 'dropped' &&
        survey.foldedOf(other).includes(survey.foldedOf(block)),
    )
  return {
    ...draft,
    blocks: blocks.map((block) =>
      isRepetition(block) && isOnlyCopy(block) ? { ...block, fate: kept } : block,
    ),
  }
}
