import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { type BlockFate, dropped, isKept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** In words. A guess: a longer heading over furniture may be the dek. */
const maxTitleWords = 5
/** How many lines after a heading are searched for text. A guess: lists of links are shorter. */
const maxSection = 40

/** Drops headings whose section contains no text of the article, and labels right above links that are dropped. */
export const dropEmptySections: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const { first } = survey
  const fateOf = (block: HtmlBlock, index: number, isAnyBelow: boolean): BlockFate | undefined => {
    const next = blocks[index + 1]
    const isOverLinks = next !== undefined && reasonOf(next) === 'related links'
    if (isKept(block) && isLabel(block) && isOverLinks) return next.fate
    if (!isKept(block) || !isHeading(block) || isSentence(block)) return block.fate
    // An entry of a list of pictures may have a heading and a caption only.
    if (!isAnyBelow && isEntry(block, next)) return block.fate
    if (!isAnyBelow) return dropped(reasonUnder(next) ?? 'outside the article')
    // Above the text, the article has no sections: a heading there belongs to the furniture after it.
    if (index < first && next?.fate && isTitleOf(block, next)) return next.fate
    if (!isOverLinks) return block.fate
    const following = blocks
      .slice(index + 1, index + maxSection)
      .find(
        (other) => isKept(other) || (isHeading(other) && !(index < first && reasonOf(other) !== undefined)),
      )
    return following && isKept(following) && !isHeading(following) ? block.fate : next.fate
  }
  const decided = [...blocks]
  let isAnyBelow = false
  // From the end: a heading has no text if only headings are left below it.
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const fate = fateOf(block, index, isAnyBelow)
    if (fate !== undefined && fate !== block.fate) decided[index] = { ...block, fate }
    isAnyBelow ||= fate?.fate === 'kept' && !isHeading(block)
  }
  return { ...draft, blocks: decided }
}

/** In words. A guess: a longer line before a list is a sentence of the article. */
const maxLabel = 6

/** "More on this:" */
function isLabel({ text, linked }: HtmlBlock): boolean {
  return linked === 0 && /:\s*$/u.test(text) && listWords(text).length <= maxLabel
}

/** In words. A guess: a shorter heading with a full stop is a title. */
const minSentence = 6

/** Whether a heading is a sentence of the article, such as a pull quote, and not the title of a section. */
function isSentence({ extracted, text, linked }: HtmlBlock): boolean {
  return extracted && linked === 0 && /[.!]["”’»)]*$/u.test(text) && listWords(text).length >= minSentence
}

function isEntry({ extracted, linked }: HtmlBlock, next: HtmlBlock | undefined): boolean {
  return extracted && linked === 0 && next !== undefined && reasonOf(next) === 'caption without picture'
}

/** Why the line under a heading was dropped. Returns `undefined` for an advertisement: the heading is not a part of it. */
function reasonUnder(next: HtmlBlock | undefined): OmissionReason | undefined {
  const reason = next && reasonOf(next)
  return reason === 'advertisement' ? undefined : reason
}

/** Whether a heading ("Most Popular Today") belongs to the dropped line after it. */
function isTitleOf(title: HtmlBlock, next: HtmlBlock): boolean {
  if (next.fate?.fate !== 'dropped' || title.text.split(' ').length > maxTitleWords) return false
  return /^(?:related links|author box|navigation|newsletter prompt|advertisement|tags)$/.test(
    next.fate.reason,
  )
}
