import { dropped, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isAmidSentence, isChrome, isProse, mostlyLinked } from './find-story.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { sourceLine } from './source-line.ts'
import type { BlockSurvey, LineRule } from './survey-blocks.ts'

/** In elements. A guess: a teaser, its title and its picture are in one that is not higher above the teaser. */
const maxCard = 3
/** The share of links from which an element is a teaser that leads to another story. A guess. */
const cardLinks = 0.2

/** In lines. A guess: more lines in one element are another text. */
const maxBelow = 6
/** In words. A guess: a shorter sentence is a label or a button. */
const minNote = 5

/** In words. A guess: a longer line is a sentence. */
const maxSource = 20

/**
 * Lines far from the story: menus, the site's footer, links to other stories are around it. Running text there is not, nor is a
 * sentence, unless an element or its words say that it is: it is dropped, and counts as lost. A sentence right below the text,
 * alone in an element beside it, is kept. A box there is dropped as unsure.
 */
export const decideSurroundings: LineRule = (block, index, around) => {
  const { isNear, hintOf, above, linkSizes, textSizes, boxes } = around
  if (isNear(block, index)) return undefined
  // What contains the story as well says nothing about a line beside it.
  const shared = block.around.findIndex((element) => above.has(element))
  const inside = block.around.slice(0, shared < 0 ? undefined : shared)
  const isNamed = (element: PageElement): boolean => isChrome(element) || hintOf(element) !== undefined
  const isCard = inside
    .slice(0, maxCard)
    .some((element) => (linkSizes.get(element) ?? 0) > (textSizes.get(element) ?? 0) * cardLinks)
  const part = inside.at(-1)
  const isBelow = part !== undefined && isRightBelow(part, index, around)
  if (isBelow && isSource(block)) return kept
  if (isBelow && !isCard && findPageFurniture(block.text) === undefined) {
    if (isNote(block, part, around) && !inside.some(isNamed)) return kept
    const isBox = inside.some((element) => boxes.has(element))
    if (isBox && inside.every((element) => element.tag === 'aside' || !isNamed(element)))
      return { ...dropped('outside the article'), isUnsure: true }
  }
  // A teaser without a link leads to no other story: with a paragraph, it may be a box of this one.
  const isNoTeaser = (element: PageElement): boolean =>
    hintOf(element) === 'related links' && !linkSizes.has(element) && !isChrome(element)
  const isTeaserBox = inside.some(isNoTeaser) && inside.every((one) => isNoTeaser(one) || !isNamed(one))
  if (isBelow && isProse(block) && isTeaserBox) return { ...dropped('outside the article'), isUnsure: true }
  const isAround =
    (!isProse(block) && (!isAmidSentence(block) || isCard)) ||
    inside.some(isNamed) ||
    findPageFurniture(block.text) !== undefined
  return isAround ? { fate: 'around' } : dropped('outside the article')
}

/** Whether a line is one of the first lines of an element that comes right after the text. */
function isRightBelow(part: PageElement, index: number, around: BlockSurvey): boolean {
  const { blocks, last, isStory, above } = around
  if (last < 0 || index <= last || !part.parent || part.parent.tag === 'body') return false
  const outward = [...above]
  const beside = outward.slice(0, outward.indexOf(part.parent))
  if (beside.some(({ tag }) => /^(?:article|main)$/.test(tag))) return false
  const before = blocks
    .slice(Math.max(0, index - maxBelow), index)
    .findLast(({ around }) => !around.includes(part))
  return before !== undefined && isStory(before)
}

/** Whether a line says "Source: X", in an element for sources. */
function isSource({ text, around, linked }: HtmlBlock): boolean {
  return (
    sourceLine.test(text) &&
    linked < mostlyLinked &&
    listWords(text).length <= maxSource &&
    around.slice(0, 2).some(({ hints }) => /(?<![a-z])sources?(?![a-z])/.test(hints))
  )
}

/** Whether a line is a short sentence, alone in an element. A question there asks for the opinion of readers. */
function isNote(block: HtmlBlock, part: PageElement, { textSizes }: BlockSurvey): boolean {
  const { text, linked } = block
  return (
    textSizes.get(part) === text.length &&
    linked < mostlyLinked &&
    /[.!]["”’»)]*$/u.test(text) &&
    listWords(text).length >= minNote &&
    !isProse(block) &&
    !isHeading(block)
  )
}
