import { dropped, kept } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isCredit } from './decide-caption.ts'
import { readPrintedLine } from './decide-header-line.ts'
import { asksForConsent } from './drop-announced.ts'
import { areSiblings, type HtmlBlock } from './html-block.ts'
import { isCode } from './is-code.ts'
import { sourceLine } from './source-line.ts'
import type { BlockSurvey, LineRule } from './survey-blocks.ts'

/** The index of the headline. A notice above it may be so long that it is taken for the first line of the text. */
function findTop(top: number, blocks: readonly HtmlBlock[]): number {
  return top >= 0 ? top : blocks.findIndex(({ tag }) => tag === 'h1')
}

const cookies = /(?<!\p{L})cookies?(?!\p{L})/iu
/** A price and its change in per cent: "43.14 -0.6%". */
const change = /\d[.,]\d{1,2}\s*[+−–±-]\s?\d{1,2}(?:[.,]\d{1,2})?\s?%/gu
/** A guess: a sentence about the stock market has fewer. */
const minChanges = 5

/**
 * Whether a line above the headline is a request to allow cookies, or a stock ticker. The word "cookies" is the same in most
 * languages.
 */
function isOfPageTop(text: string): boolean {
  return cookies.test(text) || (text.match(change)?.length ?? 0) >= minChanges
}

/** The words of a line show that it is not part of the article. Those of a program show nothing. */
export const decideWordedFurniture: LineRule = (block, index, around) => {
  const { blocks, first, last, top, isStory } = around
  if (isOfPageTop(block.text) && index < findTop(top, blocks)) return dropped('navigation')
  const reason = asksForConsent(block.text) ? 'player or embed' : findPageFurniture(block.text)
  // Where the text, its figures or one of its sections are from.
  const isSource = reason === 'author box' && sourceLine.test(block.text) && !isCredit(block.text)
  const before = blocks[index - 1]
  const isBelowText =
    before !== undefined && isStory(before) && block.tag === before.tag && areSiblings(block, before)
  if (isSource && index > first && (isStory(block) || isBelowText)) return kept
  if (reason === 'reading prompt' && duration.test(block.text) && !isBesideByline(index, around))
    return undefined
  if (reason === 'player or embed' && isOverPost(block, index, around)) return undefined
  if (reason === 'share row' && index > first && index < last && isSubheading(block, index, blocks))
    return undefined
  return reason && !isCode(block) ? dropped(reason) : undefined
}

/** Whether a sentence of the story leads in a post that the story has: "Watch: the bridge falls." */
function isOverPost({ text, linked, tag }: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const next = around.blocks[index + 1]
  return (
    tag === 'p' &&
    linked === 0 &&
    /[.!:]["”’»)]*$/u.test(text) &&
    index > around.first &&
    next !== undefined &&
    around.isStory(next) &&
    next.around.some((element) => element.tag === 'blockquote')
  )
}

/** "4 minutes", "3 h 10 min." */
const duration = /^(?:\d{1,3}\s?\p{L}{1,10}\.?\s?){1,2}$/u
/** In lines. A guess: the reading time is no further from a headline, a byline or a date. */
const maxApart = 3

/** Whether a line is next to a headline, or near a byline or a date. Elsewhere, a duration is not the reading time. */
function isBesideByline(index: number, { blocks, top, known }: BlockSurvey): boolean {
  const near = blocks.slice(Math.max(0, index - maxApart), index + 1 + maxApart)
  return (
    Math.abs(index - top) === 1 ||
    near.some(({ tag }) => tag === 'h1') ||
    near.some((block) => block !== blocks[index] && isDated(block, known.language))
  )
}

function isDated(block: HtmlBlock, language: string | undefined): boolean {
  const line = readPrintedLine(block, language)
  return line?.byline !== undefined || line?.dates !== undefined
}

/** Whether a line is a heading without a link, in one element with others of its level before and after it: "Love", "Like". */
function isSubheading(
  { tag, linked, around }: HtmlBlock,
  index: number,
  blocks: readonly HtmlBlock[],
): boolean {
  if (!/^h[2-6]$/.test(tag) || linked > 0) return false
  const isSibling = (other: HtmlBlock): boolean =>
    other.tag === tag &&
    other.linked === 0 &&
    other.around[1] === around[1] &&
    findPageFurniture(other.text) === undefined
  return blocks.slice(0, index).some(isSibling) && blocks.slice(index + 1).some(isSibling)
}
