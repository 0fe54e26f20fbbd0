import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { type BlockFate, dropped, isAround, isKept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { decideCaptionWords } from './decide-caption.ts'
import { nameKicker } from './decide-kicker.ts'
import { isChrome, mostlyLinked } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'
import { type BlockSurvey, type HtmlPass, inFigure } from './survey-blocks.ts'

/** In lines. A guess: further above the headline or below the text, a line belongs to the page around the article. */
const [maxAbove, maxBelow] = [8, 8]
/** In elements. A guess: parts of one article are in an element that is no further out. */
const maxShared = 4
/** In words. A guess: a longer line above the headline is a sentence. */
const maxKicker = 7
/** In letters. A guess: a shorter headline may be in any line. */
const minHeadline = 12

/**
 * Names lines of the article’s own part of the page that are above its headline or below its text: what an agency, a picture
 * or a box says there is in the account, and no line is left out in silence. What elements or words show to be furniture of
 * the page stays around the article.
 */
export const nameBeside: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const fates = new Map<HtmlBlock, BlockFate>([...nameAbove(blocks, survey), ...nameBelow(blocks, survey)])
  if (fates.size === 0) return draft
  return {
    ...draft,
    blocks: blocks.map((block) => {
      const fate = fates.get(block)
      if (!fate) return block
      const isKicker = fate.fate === 'dropped' && fate.reason === 'kicker'
      return { ...block, fate: isKicker ? nameKicker(block, survey.known.printed) : fate }
    }),
  }
}

/** Whether no rule knows what a line is. */
function isUnknown(block: HtmlBlock): boolean {
  return reasonOf(block) === 'outside the article'
}

/**
 * The nearest element around both lines, and how many elements are between it and each of them.
 *
 * @param above the elements around the other line
 */
function findShared(
  { around }: HtmlBlock,
  other: HtmlBlock,
  above: ReadonlySet<PageElement>,
): { element: PageElement; inside: PageElement[]; distance: number } | undefined {
  const place = around.findIndex((element) => above.has(element))
  const element = around[place]
  if (!element || element.tag === 'body') return undefined
  return {
    element,
    inside: around.slice(0, place),
    distance: Math.max(place, other.around.indexOf(element)),
  }
}

/** Lists lines above the headline: kickers, a first picture’s caption, a longer form of the headline. */
function nameAbove(blocks: readonly HtmlBlock[], { top, hintOf }: BlockSurvey): [HtmlBlock, BlockFate][] {
  const title = blocks[top]
  if (!title) return []
  const above = new Set(title.around)
  const headline = normalizeWords(title.text)
  const findReason = (block: HtmlBlock, index: number): OmissionReason | undefined => {
    const isLong = isLongHeadline(block, headline) || isUnderLongHeadline(block, blocks[index - 1], headline)
    if (!isLong && index < top - maxAbove) return undefined
    const shared = findShared(block, title, above)
    if (!(isAround(block) || isUnknown(block)) || !shared || findPageFurniture(block.text) !== undefined)
      return undefined
    const hints = shared.inside.map(hintOf).filter((reason) => reason !== undefined)
    if (shared.inside.some(isOfPage) || !hints.every((reason) => headReasons.test(reason))) return undefined
    if (isLong) return 'other headline'
    if (!isAround(block)) return undefined
    if (hints.includes('copyright line')) return 'copyright line'
    if (hints.includes('advertisement')) return 'advertisement'
    const isCaption = inFigure(block) || decideCaptionWords(block) !== undefined
    if (isCaption) return 'caption without picture'
    const isNear = shared.distance <= maxShared || /^(?:article|header|hgroup)$/.test(shared.element.tag)
    if (!isNear || block.linked >= mostlyLinked || !isWorded(block)) return undefined
    const isKicker = listWords(block.text).length <= maxKicker && findDate(block.text) === undefined
    return isKicker ? 'kicker' : 'outside the article'
  }
  return listNamed(blocks.slice(0, top), findReason)
}

/** Lists lines right below the text, in the same part of the page: who sent it, and boxes with a heading of their own. */
function nameBelow(blocks: readonly HtmlBlock[], { above, hintOf }: BlockSurvey): [HtmlBlock, BlockFate][] {
  const end = blocks.findLastIndex(isKept)
  // A byline or a day may be right below the text.
  const fields = blocks.slice(end + 1).findIndex(({ fate }) => fate?.fate !== 'field')
  const last = end + Math.max(fields, 0)
  const text = blocks[last]
  if (!text) return []
  const inside = new Set(text.around)
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag))
  let box: PageElement | undefined
  let isOver = false
  const findReason = (block: HtmlBlock, index: number): OmissionReason | undefined => {
    const shared = findShared(block, text, inside)
    if (!isAround(block) || !shared || isOver) return undefined
    const isIn = shared.distance <= maxShared && (root === undefined || block.around.includes(root))
    isOver = !isIn || shared.inside.some(({ tag }) => tag === 'article')
    const isFurniture =
      isOver ||
      findPageFurniture(block.text) !== undefined ||
      shared.inside.some((element) => isOfPage(element) || hintOf(element) !== undefined)
    if (isFurniture) return undefined
    if (/^h[2-6]$/.test(block.tag) && block.linked === 0) box = block.around[1]
    const isInBox = box !== undefined && block.around.includes(box)
    // A heading has the reason of what is under it.
    const line =
      block.around[1] === box && /^h[2-6]$/.test(block.tag) ? (blocks[last + 2 + index] ?? block) : block
    if (line.linked >= mostlyLinked) return isInBox ? 'related links' : undefined
    return isWorded(block) || isInBox ? 'outside the article' : undefined
  }
  return listNamed(blocks.slice(last + 1, last + 1 + maxBelow), findReason)
}

function listNamed(
  blocks: readonly HtmlBlock[],
  findReason: (block: HtmlBlock, index: number) => OmissionReason | undefined,
): [HtmlBlock, BlockFate][] {
  return blocks.flatMap((block, index): [HtmlBlock, BlockFate][] => {
    const reason = findReason(block, index)
    return reason === undefined ? [] : [[block, dropped(reason)]]
  })
}

/** Reasons of names that publishers also give to parts of an article’s head. */
const headReasons = /^(?:caption without picture|copyright line|advertisement|author box|related links)$/

function isOfPage(element: PageElement): boolean {
  return isChrome(element) && element.tag !== 'figure'
}

/** Whether a line has a word of letters: numbers and signs alone are those of buttons. */
function isWorded({ text }: HtmlBlock): boolean {
  return /\p{L}{2}/u.test(text)
}

/** Whether a line begins with the headline and goes on. */
function isLongHeadline({ text, linked }: HtmlBlock, headline: string): boolean {
  return linked === 0 && headline.length >= minHeadline && normalizeWords(text).startsWith(headline)
}

/** Whether a line is in the same element as a longer form of the headline, right under it. */
function isUnderLongHeadline(
  { linked, around }: HtmlBlock,
  before: HtmlBlock | undefined,
  headline: string,
): boolean {
  return (
    linked === 0 &&
    before !== undefined &&
    before.around[1] !== undefined &&
    before.around[1] === around[1] &&
    isLongHeadline(before, headline)
  )
}
