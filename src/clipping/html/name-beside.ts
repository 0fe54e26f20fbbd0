import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { type BlockFate, dropped, isAround, isKept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { decideCaptionWords } from './decide-caption.ts'
import { maxKicker, nameKicker } from './decide-kicker.ts'
import { findShared } from './find-shared.ts'
import { isAmidSentence, isChrome, isProse, mostlyLinked } from './find-story.ts'
import { areSiblings, type HtmlBlock, isHeading } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { type BlockSurvey, type HtmlPass, inFigure } from './survey-blocks.ts'

/** In lines. A guess: further above the headline or below the text, a line belongs to the page around the article. */
const [maxAbove, maxBelow] = [8, 8]
/** In elements. A guess: parts of one article are in an element that is no further out. */
const maxShared = 4
/** In letters. A guess: a shorter headline may be in any line. */
const minHeadline = 12

/**
 * Gives reasons to lines that are above the headline or below the text, in the article’s own part of the page: notes of an
 * agency, captions, boxes. Without a reason, the account would not list them. Lines that are furniture of the page by their
 * elements or words stay around the article.
 */
export const nameBeside: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const reasons = [
    ...nameListed(blocks, survey),
    ...nameLeadCaptions(blocks, survey),
    ...nameAbove(blocks, survey),
    ...nameBelow(blocks, survey),
  ]
  const fates = new Map(
    reasons.map(([block, reason]): [HtmlBlock, BlockFate] => [
      block,
      reason === 'kicker' ? nameKicker(block, survey.known.printed) : dropped(reason),
    ]),
  )
  if (fates.size === 0) return draft
  return {
    ...draft,
    blocks: blocks.map((block) => {
      const fate = fates.get(block)
      return fate ? { ...block, fate } : block
    }),
  }
}

/** A line, and the reason that it gets. */
type Named = [line: HtmlBlock, reason: OmissionReason]

/** In words. A guess: fewer are the name of a section. */
const minCredit = 3

/** Lists lines above the text in one list with a byline or a day: who translated the article. */
function nameListed(blocks: readonly HtmlBlock[], { first }: BlockSurvey): Named[] {
  const above = blocks.slice(0, Math.max(first, 0))
  const isField = ({ fate, tag }: HtmlBlock): boolean =>
    tag === 'li' && fate?.fate === 'field' && /authors|published/.test(fate.field)
  const lists = new Set(above.filter(isField).map(({ around }) => around[1]))
  return above
    .filter(
      (block) =>
        reasonOf(block) === 'outside the article' &&
        block.tag === 'li' &&
        listWords(block.text).length >= minCredit &&
        !/\d/.test(block.text),
    )
    .filter(({ around }) => lists.has(around[1]))
    .map((block): Named => [block, 'author box'])
}

/** Whether a line is called a caption by its own name, in an element for a picture. */
function isLegend({ around, holder }: HtmlBlock): boolean {
  return (
    /(?<![a-z])(?:legend|legende|caption)(?![a-z])/.test(holder?.hints ?? '') &&
    around.slice(0, 2).some(({ hints }) => /(?<![a-z])(?:image|img|picture|photo|media)(?![a-z])/.test(hints))
  )
}

/**
 * Lists captions above the text, in its part of the page: of a gallery between the headline and the text, and of a picture in a
 * section of its own. In a card, a picture is another story's.
 */
function nameLeadCaptions(blocks: readonly HtmlBlock[], { above, first, hintOf }: BlockSurvey): Named[] {
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag))
  if (!root) return []
  const isCaption = (block: HtmlBlock): boolean => {
    const place = block.around.indexOf(root)
    const isOpen = isAround(block) || reasonOf(block) === 'outside the article'
    if (!isOpen || place < 0 || block.linked >= mostlyLinked || isHeading(block)) return false
    const inside = block.around.slice(0, place)
    if (inside.some((element) => element.tag === 'article' || isOfPage(element))) return false
    if (findPageFurniture(block.text) !== undefined) return false
    return inFigure(block) || isLegend(block)
      ? isWorded(block)
      : (isProse(block) || isAmidSentence(block)) &&
          inside.some((element) => hintOf(element) === 'caption without picture')
  }
  return blocks
    .slice(0, Math.max(first, 0))
    .filter(isCaption)
    .map((block): Named => [block, 'caption without picture'])
}

/** Lists lines above the headline: kickers, a first picture’s caption, a longer form of the headline. */
function nameAbove(blocks: readonly HtmlBlock[], { top, hintOf, foldedOf }: BlockSurvey): Named[] {
  const title = blocks[top]
  if (!title) return []
  const headline = foldedOf(title)
  const isLongHeadline = (block: HtmlBlock): boolean =>
    block.linked === 0 && headline.length >= minHeadline && foldedOf(block).startsWith(headline)
  const findReason = (block: HtmlBlock, index: number): OmissionReason | undefined => {
    const before = blocks[index - 1]
    const isUnderLong =
      block.linked === 0 && before !== undefined && areSiblings(block, before) && isLongHeadline(before)
    const isLong = isUnderLong || isLongHeadline(block)
    if (!isLong && index < top - maxAbove) return undefined
    const isOpen = isAround(block) || reasonOf(block) === 'outside the article'
    const shared = isOpen ? findShared(block, title) : undefined
    if (!shared || findPageFurniture(block.text) !== undefined) return undefined
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

/** Lists lines right below the text, in the same part of the page: the sender of a press release, and boxes with a heading. */
function nameBelow(blocks: readonly HtmlBlock[], { above, hintOf }: BlockSurvey): Named[] {
  const end = blocks.findLastIndex(isKept)
  // A byline or a day may be right below the text.
  const fields = blocks.slice(end + 1).findIndex(({ fate }) => fate?.fate !== 'field')
  const last = end + Math.max(fields, 0)
  const text = blocks[last]
  if (!text) return []
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag))
  let box: PageElement | undefined
  let isOver = false
  const findReason = (block: HtmlBlock, index: number): OmissionReason | undefined => {
    const shared = findShared(block, text)
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
    // A heading gets the reason of the line under it.
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
): Named[] {
  return blocks.flatMap((block, index): Named[] => {
    const reason = findReason(block, index)
    return reason === undefined ? [] : [[block, reason]]
  })
}

/** Reasons of names that publishers also give to parts of an article’s head. */
const headReasons = /^(?:caption without picture|copyright line|advertisement|author box|related links)$/

/** Whether an element is of the page around the article. A figure is not, nor is the footer of one. */
function isOfPage(element: PageElement): boolean {
  const isOfFigure = element.tag === 'footer' && element.parent?.tag === 'figure'
  return isChrome(element) && element.tag !== 'figure' && !isOfFigure
}

/** Whether a line has a word. Lines of numbers and signs are buttons. */
function isWorded({ text }: HtmlBlock): boolean {
  return /\p{L}{2}/u.test(text)
}
