import { dropped, field, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { isProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { BlockSurvey, HtmlPass, LineRule } from './survey-blocks.ts'

/** The share of the story that an element has to contain for its short lines to belong to the story. A guess. */
const homeShare = 0.3
/** The share of a line in links from which it is a link, not text. */
const isLink = 0.5

/** What the extractor left out and no rule knows: a line among the story's own is taken back. */
export const decideUnextracted: LineRule = (block, index, around) => {
  if (block.extracted || around.story.has(block)) return undefined
  return isLeadSentence(block, index, around) || belongsToStory(block, index, around)
    ? kept
    : dropped(block.linked >= isLink && !isProse(block) ? 'related links' : 'outside the article')
}

/** In words and characters. A guess: a dek says something, and is no paragraph of the text. */
const [minDek, maxDek] = [6, 500]
/** In words. A guess: a shorter line without a full stop may be a label or a picture’s credit. */
const minOpenDek = 10

/** Whether a line is a sentence, or a sub-headline, between the headline and the text. */
export function isLeadSentence(block: HtmlBlock, index: number, { top, first }: BlockSurvey): boolean {
  if (top < 0 || index <= top || index >= first || block.linked >= 0.2) return false
  if (!/^(?:p|h[2-4]|div|li)$/.test(block.tag) || listWords(block.text).length < minDek) return false
  // A dek may end without a full stop, but then only its place shows what it is.
  const isNext = index === top + 1 && block.tag === 'p' && listWords(block.text).length >= minOpenDek
  return isNext || /[.!?…։。]["”’»)]*$/u.test(block.text) || isProse(block) || /^h[2-4]$/.test(block.tag)
}

/**
 * Of the sentences above the text that the extractor left out, the first is the dek, if no other line is. One beside the
 * story's paragraphs is the first of them.
 */
export const findDek: HtmlPass = (draft) => {
  const { blocks, survey: around } = draft
  const isDek = ({ fate }: HtmlBlock): boolean => fate?.fate === 'field' && fate.field === 'dek'
  if (around.known.dek || blocks.some(isDek)) return draft
  const place = blocks.findIndex(
    (block, index) =>
      block.fate?.fate === 'kept' &&
      !block.extracted &&
      block.text.length <= maxDek &&
      isLeadSentence(block, index, around) &&
      !/^[“"„«]/u.test(block.text) &&
      (around.sizes.get(homeOf(block) ?? around.area) ?? 0) === 0,
  )
  return {
    ...draft,
    blocks: blocks.map((block, index) => (index === place ? { ...block, fate: field('dek') } : block)),
  }
}

function belongsToStory(
  block: HtmlBlock,
  index: number,
  { first, last, sizes, total, blocks, story }: BlockSurvey,
): boolean {
  if (block.linked >= isLink) return false
  const next = blocks[index + 1]
  const isOver = /^h[2-4]$/.test(block.tag) && next !== undefined && (next.extracted || story.has(next))
  if (isOver && index > first && index < last) return true
  const home = homeOf(block)
  const size = home === undefined ? 0 : (sizes.get(home) ?? 0)
  const tweet = block.around.some((up) => up.tag === 'blockquote')
  if (index > first && index < last) {
    return (
      tweet ||
      (size > total * homeShare && /^(?:p|h[2-4]|li|div|dd|dt)$/.test(block.tag)) ||
      (block.tag === 'li' && size > 0)
    )
  }
  if (index < last) return false
  return (
    (block.tag === 'li' && size > 0) ||
    (block.tag === 'p' &&
      size > total * homeShare &&
      block.linked < 0.2 &&
      /[.!?…]["”’»)]*$/u.test(block.text))
  )
}

/** The element that a line is in beside others: the parent of its paragraph. */
function homeOf({ around }: HtmlBlock): PageElement | undefined {
  return /^(?:p|h[1-6]|li|dd|dt|blockquote)$/.test(around[0]?.tag ?? '') ? around[1] : around[0]
}
