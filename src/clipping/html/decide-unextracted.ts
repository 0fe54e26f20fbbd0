import { dropped, field, isField, isKept, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { maxCaption } from './decide-caption.ts'
import { mayBeDek } from './decide-header-line.ts'
import { explainsAddress, isInFactBox } from './decide-links.ts'
import {
  fewLinks,
  isAmidSentence,
  isChrome,
  isProse,
  kindOf,
  mostlyLinked,
  pathOfElements,
  sentenceEnd,
} from './find-story.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'
import { isInTextList } from './is-in-text-list.ts'
import { isLinkInSentence } from './linked-lines.ts'
import type { PageElement } from './page-tree.ts'
import { allLinks, type BlockSurvey, type HtmlPass, inFigure, type LineRule } from './survey-blocks.ts'

/** The share of the story that an element has to contain for its short lines to belong to the story. A guess. */
const homeShare = 0.3

/** What the extractor left out and no rule knows: a line among the story's own is taken back. */
export const decideUnextracted: LineRule = (block, index, around) => {
  if (around.isStory(block) || around.titles.has(block)) return undefined
  if (index > around.first && around.isRepeated(block) && listWords(block.text).length >= minRepeated)
    return dropped('repeated text')
  return isLeadSentence(block, index, around) ||
    isLeadInFigure(block, index, around) ||
    belongsToStory(block, index, around)
    ? kept
    : dropped(isLink(block) ? 'related links' : 'outside the article')
}

/** "Phone: 0555 123, mail@saltmere.example": contact details. */
const contact = /[\p{L}\d]@[\p{L}\d-]+\.\p{L}{2}/u

function isLink(block: HtmlBlock): boolean {
  return block.linked >= mostlyLinked && !isProse(block) && !contact.test(block.text) && !isInFactBox(block)
}

/** In words. A guess: a shorter line that the page has twice is a label. */
const minRepeated = 8

/** In words and characters. A guess: a dek says something, and is no paragraph of the text. */
const [minDek, maxDek] = [6, 500]
/** In words. A guess: a shorter line without a full stop may be a label or a picture’s credit. */
const minOpenDek = 10
/** In lines. A guess: byline and date may be between the headline and the dek. */
const maxByline = 2

/** In words. A guess: a shorter heading above the text is the name of a section. */
const minSubHeadline = 4

/** Whether a line is a sentence, or a sub-headline, between the headline and the text. */
export function isLeadSentence(
  block: HtmlBlock,
  index: number,
  { top: lower, upper, first, blocks }: BlockSurvey,
): boolean {
  const isUnderUpper = upper >= 0 && index < lower && isRightUnder(block, index, upper, blocks)
  const top = isUnderUpper ? upper : lower
  if (top < 0 || index <= top || index >= first) return false
  if (block.linked >= (isProse(block) ? fewLinks : 0.2)) return false
  const words = listWords(block.text).length
  if (isProse(block)) return !/^(?:figure|form|button|nav|footer|aside|address)$/.test(block.tag)
  if (isBesideHeadline(block, blocks[top]) && words >= minSubHeadline) return true
  if (/^h[2-4]$/.test(block.tag)) return words >= minSubHeadline
  if (!/^(?:p|div|li)$/.test(block.tag) || words < minDek) return false
  // A dek may end without a full stop, but then only its place shows what it is.
  const between = blocks.slice(top + 1, index)
  const isNext =
    between.length <= maxByline &&
    between.every(({ tag, text }) => tag !== 'li' && listWords(text).length < minOpenDek) &&
    block.tag === 'p' &&
    words >= minOpenDek
  return isNext || /[.!?…։。]["”’»)]*$/u.test(block.text)
}

/** In elements. A guess: the header of an article is no further out from its headline. */
const maxHeader = 5

/** Whether a line is right under a headline in the header of the article. Some pages print the headline once more over the text. */
function isRightUnder(
  { around }: HtmlBlock,
  index: number,
  head: number,
  blocks: readonly HtmlBlock[],
): boolean {
  const headline = blocks[head]?.around.slice(0, maxHeader) ?? []
  const home = around.slice(0, maxHeader).find((element) => headline.includes(element))
  return index > head && index - head <= maxByline && home !== undefined && home.tag !== 'body'
}

/** In characters. A guess: a name and a day are shorter. */
const maxBylineAndDay = 80

/** Whether a line above the text begins with a byline and a day, and ends with a sentence in an element of its own: the dek. */
export function isDatedLead(
  { pieces, text }: HtmlBlock,
  index: number,
  { top, first }: BlockSurvey,
): boolean {
  const sentence = pieces.at(-1) ?? ''
  const before = text.slice(0, Math.max(text.length - sentence.length, 0))
  return (
    top >= 0 &&
    index > top &&
    index < first &&
    pieces.length > 1 &&
    before.length <= maxBylineAndDay &&
    findDate(before) !== undefined &&
    sentenceEnd.test(sentence) &&
    listWords(sentence).length >= minDek
  )
}

/** Whether a line is in the same element as the headline, and has words only: no date, and no labels with signs between. */
function isBesideHeadline({ around, tag, text }: HtmlBlock, headline: HtmlBlock | undefined): boolean {
  const home = headline?.around[1]
  return (
    home !== undefined &&
    home.tag !== 'body' &&
    /^(?:p|div|header|h[2-4])$/.test(tag) &&
    around.slice(0, 2).includes(home) &&
    !/[|•·›»/\d]/u.test(text)
  )
}

/**
 * Of the sentences above the text that the extractor left out, the first is the dek, if no other line is. One beside the
 * story's paragraphs is the first of them.
 */
export const findDek: HtmlPass = (draft) => {
  const { blocks, survey: around } = draft
  const isDek = (block: HtmlBlock): boolean => isField(block, 'dek')
  if (around.known.dek || blocks.some(isDek)) return draft
  const place = blocks.findIndex(
    (block, index) =>
      isKept(block) &&
      !block.extracted &&
      block.text.length <= maxDek &&
      isLeadSentence(block, index, around) &&
      !/^[“"„«]/u.test(block.text) &&
      mayBeDek(block.text) &&
      !isDatedLead(block, index, around) &&
      (around.sizes.get(homeOf(block) ?? around.area) ?? 0) === 0,
  )
  return {
    ...draft,
    blocks: blocks.map((block, index) => (index === place ? { ...block, fate: field('dek') } : block)),
  }
}

function belongsToStory(block: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const { first, last, sizes, total, blocks, isStory } = around
  if (isUnderTitle(block, index, around) || isAfterParagraph(block, index, around)) return true
  // Who is quoted, and where, is in the quotation that the story has.
  const quote = block.around.find(({ tag }) => tag === 'blockquote')
  if (quote && (sizes.get(quote) ?? 0) > 0) return true
  if (isCellOfRow(block, index, around)) return true
  if (isSentenceOfKind(block, index, around) || isQuestionOfStory(block, index, around)) return true
  if (isLinkedText(block, index, around)) return true
  if (block.linked >= mostlyLinked && !explainsAddress(block)) return false
  if (isUnderLast(block, index, around)) return true
  if (isInTextList(block, index, around)) return true
  // An entry of a numbered list of the story: without it, the others would have other numbers.
  const numbered = block.around.slice(0, 2).find(({ tag }) => tag === 'ol')
  if (numbered && (sizes.get(numbered) ?? 0) > 0) return true
  // Between a heading and its text there may be a button.
  const next = blocks
    .slice(index + 1, index + 1 + maxLabels)
    .filter((other) => !isForScreenReaders(other))
    .slice(0, maxButton)
    .find(({ text }) => findPageFurniture(text) === undefined)
  if (isListTitle(block, index, around) || isOverPicture(block, index, around)) return true
  const belongs = (other: HtmlBlock): boolean =>
    isStory(other) ||
    (homeOf(other) === homeOf(block) && other.linked < mostlyLinked && isBesideStory(other, around))
  const isOver = /^h[1-4]$/.test(block.tag) && next !== undefined && belongs(next)
  const isOverList = isOver && next.tag === 'li' && isStory(next) && block.linked === 0
  if (isOver && index > first && (index < last || isOverList)) return true
  if (isOver && index < first && homeOf(next) === homeOf(block)) return true
  if (index > first && index < last && isBesideStory(block, around)) return true
  if (index > first && index < last && isAmidStory(block, around)) return true
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

/** In lines. A guess: a few labels for screen readers are between a heading and its text. */
const maxLabels = 6
/** In lines. A guess: one button is between a heading and its text. */
const maxButton = 2
/** In words. A guess: a label before a link is shorter. */
const minUnlinked = 3

/** Whether a line that is mostly a link is a sentence, in elements with the same names as many paragraphs of the story. */
function isSentenceOfKind(block: HtmlBlock, index: number, { first, last, kinds }: BlockSurvey): boolean {
  if (index < first || index > last || block.linked < mostlyLinked || block.linked >= allLinks) return false
  const words = listWords(block.text).length
  return (
    /^(?:p|div)$/.test(block.tag) &&
    block.around[0]?.hints !== '' &&
    sentenceEnd.test(block.text) &&
    words >= minLinkedSentence &&
    words * (1 - block.linked) >= minUnlinked &&
    (kinds.get(kindOf(block)) ?? 0) >= manyAlike
  )
}

/** Whether a line is one that only screen readers read: a label for what comes after it. */
function isForScreenReaders(block: HtmlBlock): boolean {
  return isCalled(
    block,
    /(?<![a-z])(?:visually-?hidden|sr-only|screen-?reader(?:-?text)?|assistive-text)(?![a-z])/,
    1,
  )
}

/** In words. A guess: a shorter link with a full stop is a title. */
const minLinked = 6

/**
 * Whether a line that is mostly a link is of the story: in elements with the same names as many of its paragraphs, and a
 * sentence that goes on in the link, or the first sentence under a heading, with a paragraph after it.
 */
function isLinkedText(block: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const { first, last, kinds, blocks, isStory } = around
  if (index < first || index > last || block.linked < mostlyLinked || block.around[0]?.hints === '')
    return false
  if (!/^(?:p|div)$/.test(block.tag) || (kinds.get(kindOf(block)) ?? 0) < manyAlike) return false
  if (isLinkInSentence(block)) return true
  const [before, after] = [blocks[index - 1], blocks[index + 1]]
  const isUnderHeading = before?.extracted === true && /^h[2-4]$/.test(before.tag) && before.linked === 0
  const isBeforeText =
    after !== undefined && isStory(after) && isAmidSentence(after) && kindOf(after) === kindOf(block)
  return (
    isUnderHeading &&
    isBeforeText &&
    /\.["”’»)]*$/u.test(block.text) &&
    listWords(block.text).length >= minLinked
  )
}

/** In words. A guess: a shorter question asks readers to follow its link. */
const minQuestion = 8
/** In elements. A guess: those around the paragraphs of a story have the same names. */
const maxPath = 4

/** Whether a line is a question that begins before its link, in elements with the same names as paragraphs of the story. */
function isQuestionOfStory(block: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const { first, last, blocks } = around
  const words = listWords(block.text).length
  if (index < first || index > last || block.tag !== 'p') return false
  if (block.linked < mostlyLinked || block.linked >= allLinks) return false
  if (!/[?？؟]["”’»)]*$/u.test(block.text) || words < minQuestion) return false
  if (block.nodes[0]?.kind !== 'text' || words * (1 - block.linked) < minUnlinked) return false
  const path = pathOfElements(block.around.slice(0, maxPath))
  const isAlike = (other: HtmlBlock): boolean =>
    other.extracted && isProse(other) && pathOfElements(other.around.slice(0, maxPath)) === path
  return blocks.filter(isAlike).length >= manyAlike
}

/** Whether a line is the title of a list of text: in the same element, right above the list. */
function isListTitle(block: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const next = around.blocks[index + 1]
  if (!next || block.linked > 0 || index < around.first || index > around.last) return false
  const list = next.around.find(({ tag }) => /^(?:ul|ol|dl)$/.test(tag))
  if (!list || block.around.includes(list)) return false
  return block.around.slice(0, 2).includes(list.parent ?? list) && isInTextList(next, index + 1, around)
}

/** In lines. A guess: a picture between a heading and its text has no more. */
const maxPicture = 2
const pictureNames = /(?<![a-z])(?:media|image|img|photo|picture|figure)(?![a-z])/

/** Whether a line is a heading between paragraphs of the story, in one element with them and over a picture with a caption. */
function isOverPicture(
  block: HtmlBlock,
  index: number,
  { blocks, first, last, isStory }: BlockSurvey,
): boolean {
  const home = block.around[1]
  if (!/^h[2-4]$/.test(block.tag) || block.linked > 0 || !home || index < first || index > last) return false
  const below = blocks.slice(index + 1, index + 2 + maxPicture)
  const text = below.findIndex((other) => isStory(other) && other.around[1] === home)
  return (
    text > 0 &&
    below
      .slice(0, text)
      .every(({ around }) =>
        around.slice(0, around.indexOf(home)).some(({ hints }) => pictureNames.test(hints)),
      )
  )
}

/** In words. A guess: a longer cell is a paragraph. */
const maxCell = 8

/**
 * Whether a line is one of several short cells in a row of which the extractor kept others right beside it: names that are
 * links, beside the results of a race.
 */
function isCellOfRow(block: HtmlBlock, index: number, { blocks, area, sizes }: BlockSurvey): boolean {
  const [cell, row] = block.around
  if (cell?.tag !== 'div' || row?.tag !== 'div' || block.around.indexOf(area) < 2) return false
  const isCell = (other: HtmlBlock | undefined): boolean =>
    other?.around[0]?.tag === 'div' && other.around[1] === row && listWords(other.text).length <= maxCell
  const beside = [blocks[index - 1], blocks[index + 1]].filter(isCell)
  const isRow = beside.some((other) => other?.extracted === true && other.linked === 0)
  return isRow && isCell(block) && beside.length === 2 && (sizes.get(row) ?? 0) > 0
}

/** Whether a line is a sign-off: right below the last paragraph of the story, in the same element, with the same names. */
function isUnderLast(block: HtmlBlock, index: number, { blocks, last, isStory }: BlockSurvey): boolean {
  const before = blocks[index - 1]
  return (
    index === last + 1 &&
    before !== undefined &&
    isStory(before) &&
    block.tag === 'p' &&
    before.tag === 'p' &&
    block.linked === 0 &&
    block.around[1] === before.around[1] &&
    block.around[0]?.hints === before.around[0]?.hints &&
    listWords(block.text).length <= maxSignOff
  )
}

/** In words. A guess: a longer line under the text says something else. */
const maxSignOff = 6

/** In paragraphs. A guess: with so many of one kind, a line of that kind is one of them, however short it is. */
const manyAlike = 4

/**
 * Whether a line between paragraphs of the story is in the same element as one of them, as a list is or a sentence, or in
 * elements of the same kind as those of many.
 */
function isBesideStory(block: HtmlBlock, { sizes, kinds, area }: BlockSurvey): boolean {
  const home = homeOf(block)
  const isListed = block.tag === 'li' && /^(?:ul|ol)$/.test(home?.tag ?? '')
  const around = isListed ? home?.parent : home
  const isSentence = /[.!?…:]["”’»)]*$/u.test(block.text)
  const inside = block.around.slice(0, Math.max(block.around.indexOf(area), 0))
  if (inside.some((element) => element.tag === 'article' || isChrome(element))) return false
  if (around && (sizes.get(around) ?? 0) > 0 && isSentence && /^(?:p|li)$/.test(block.tag)) return true
  const isText = block.tag === 'p' || (block.tag === 'div' && isSentence && block.around[0]?.hints !== '')
  if (!isText || !block.around.includes(area)) return false
  const alike = kinds.get(kindOf(block)) ?? 0
  return alike >= manyAlike && !/^(?:article|main|body)$/.test(block.around[1]?.tag ?? '')
}

/** In elements. A guess: a teaser, its title and its picture are in one that is not higher above the teaser. */
const maxCard = 3
/** The share of links from which an element is a card that leads to another story. A guess. */
const cardLinks = 0.2

/** Names of the parts of a site that are around every article. */
const siteParts = /(?<![a-z])(?:footer|sidebar|widgets|widget-area)(?![a-z])|(?:^|\s)widget(?:\s|$)/

/**
 * Whether a line is a sentence between paragraphs of the story, in its part of the page and in no card with links, or a line
 * of a box with such a sentence.
 */
function isAmidStory(block: HtmlBlock, around: BlockSurvey): boolean {
  const { area, above, hintOf, misleading, linkSizes, textSizes, sizes, total, boxes, asking } = around
  if (block.linked >= mostlyLinked) return false
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag)) ?? area
  const place = block.around.indexOf(root)
  if (place < 0) return false
  const inside = block.around.slice(0, place).filter((element) => !above.has(element))
  const isFurniture = (element: PageElement): boolean => {
    if ((sizes.get(element) ?? 0) > total * homeShare) return false
    const reason = hintOf(element)
    const isOther =
      element.tag === 'article' ||
      (isChrome(element) && element.tag !== 'aside') ||
      asking.has(element) ||
      siteParts.test(element.hints)
    return isOther || (reason !== undefined && !misleading.has(reason))
  }
  const isCard = (element: PageElement): boolean => {
    const size = textSizes.get(element) ?? 0
    return size > block.text.length && (linkSizes.get(element) ?? 0) > size * cardLinks
  }
  if (inside.some(isFurniture) || inside.slice(0, maxCard).some(isCard)) return false
  return isAmidSentence(block) || inside.some((element) => boxes.has(element))
}

/** Whether a line is in a section of the story that has a title and consists of such lines: "What we read". */
function isUnderTitle(block: HtmlBlock, index: number, { blocks, titles }: BlockSurvey): boolean {
  if (block.tag !== 'p' || titles.size === 0) return false
  const isOfSection = (other: HtmlBlock): boolean => inFigure(other) || homeOf(other) === homeOf(block)
  const above = blocks.slice(0, index).findLast((other) => !isOfSection(other))
  return above !== undefined && titles.has(above)
}

/** In words. A guess: a sentence that only asks readers to follow a link is shorter. */
const minLinkedSentence = 12

/** Whether a line is a sentence, perhaps with a long link, right after a paragraph of the story in the same element. */
function isAfterParagraph(block: HtmlBlock, index: number, { blocks, isStory }: BlockSurvey): boolean {
  const before = blocks[index - 1]
  return (
    before !== undefined &&
    isStory(before) &&
    isProse(before) &&
    homeOf(before) === homeOf(block) &&
    block.tag === 'p' &&
    block.linked < allLinks &&
    sentenceEnd.test(block.text) &&
    (block.linked === 0 || listWords(block.text).length >= minLinkedSentence)
  )
}

/** Whether a line above the text is a paragraph that the page has in a figure: no caption is so long. */
function isLeadInFigure(block: HtmlBlock, index: number, { top, first }: BlockSurvey): boolean {
  const isAbove = top >= 0 && index > top && index < first
  return isAbove && inFigure(block) && block.linked < 0.2 && block.text.length > maxCaption
}

/** The element that a line is in beside others: the parent of its paragraph. */
function homeOf({ around }: HtmlBlock): PageElement | undefined {
  return /^(?:p|h[1-6]|li|dd|dt|blockquote)$/.test(around[0]?.tag ?? '') ? around[1] : around[0]
}
