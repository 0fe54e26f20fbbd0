import { listClippingWords } from '../../languages/find-language.ts'
import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { dropped, isKept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { isKeptProse, isProse, kindOf } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** In words. A guess: a card with a prompt has a heading, a sentence and a button. */
const maxCard = 80
/** The share of the story that a card may contain. A guess. */
const maxStory = 0.3
/** The share of a card’s words that has to be a prompt, if its first line is not one. A guess. */
const minPrompt = 0.5

/** A guess: paragraphs of the same elements that a page has so often are its story, whatever is above each. */
const manyParagraphs = 4

/** In words. A guess: what is under the name of a newsletter is longer than that only in a story about it. */
const maxBox = 150

/** Whether the only heading of a box, its first line, asks readers to get a newsletter. */
function isNewsletterBox([first, ...others]: readonly HtmlBlock[]): boolean {
  const isHeading = ({ tag }: HtmlBlock): boolean => /^h[2-6]$/.test(tag)
  return (
    first !== undefined &&
    isHeading(first) &&
    !others.some(isHeading) &&
    reasonOf(first) === 'newsletter prompt' &&
    findPageFurniture(first.text) === 'newsletter prompt'
  )
}

/** In words. A guess: a box with a field for a mail address and words that no rule knows has a title and a sentence. */
const maxMailBox = 45

const embedNotices = listClippingWords().flatMap(({ words }) => [
  ...words.embedNotices,
  ...words.embedConsents,
])
const embedConsents = listClippingWords().flatMap(({ words }) => words.embedConsents)

/** Whether a line is a notice in place of embedded content: "External content". */
export function isEmbedNotice(text: string): boolean {
  return embedNotices.some((form) => form.test(text))
}

/** Whether a line asks readers to allow embedded content, in a sentence that is nothing else: it needs no button beside it. */
export function asksForConsent(text: string): boolean {
  return embedConsents.some((form) => form.test(text))
}

/** Whether a card asks readers to allow embedded content: its first line is such a notice, and it has a button. */
function isEmbedCard([first, ...others]: readonly HtmlBlock[]): boolean {
  return (
    first !== undefined &&
    isEmbedNotice(first.text) &&
    others.some(({ around, holder }) =>
      [holder, ...around].some((element) => /^(?:button|label)$/.test(element?.tag ?? '')),
    )
  )
}

const prompts = /^(?:newsletter prompt|reading prompt|advertisement)$/

/**
 * Drops the other lines of a card whose first line, or most of which, is a prompt: the name of the newsletter over "in your
 * inbox every morning", the questions under "You read this on another device", what is under "External content".
 */
export const dropAnnounced: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const { sizes, total, isNear, asksForMail } = survey
  const cards = new Map<PageElement, number[]>()
  blocks.forEach((block, index) => {
    if (!isNear(block, index)) return
    for (const element of block.around) {
      if (!/^(?:div|section|aside|form)$/.test(element.tag)) continue
      if ((sizes.get(element) ?? 0) > total * maxStory) break
      const lines = cards.get(element)
      if (lines) lines.push(index)
      else cards.set(element, [index])
    }
  })
  const decided = [...blocks]
  const paragraphs = new Map<string, number>()
  for (const block of blocks) {
    if (!isKeptProse(block)) continue
    paragraphs.set(kindOf(block), (paragraphs.get(kindOf(block)) ?? 0) + 1)
  }
  const isOfStory = (block: HtmlBlock): boolean =>
    block.extracted && isProse(block) && (paragraphs.get(kindOf(block)) ?? 0) >= manyParagraphs
  // A field for a mail address may be beside the last words of the story.
  const isLikeStory = (block: HtmlBlock): boolean =>
    isKept(block) && (isProse(block) || paragraphs.has(kindOf(block)))
  // What is inside is decided first.
  const inward = [...cards].toSorted(([, one], [, other]) => one.length - other.length)
  for (const [element, indexes] of inward) {
    const lines = indexes.flatMap((index) => decided[index] ?? [])
    const words = lines.map(({ text }) => listWords(text).length)
    const all = words.reduce((sum, count) => sum + count, 0)
    if (lines.length < 2) continue
    const isNamed = isNewsletterBox(lines)
    const isNotice = isEmbedCard(lines)
    if (all > (isNamed || isNotice ? maxBox : maxCard)) continue
    const mayAsk = all <= maxMailBox && !lines.some(isLikeStory)
    const isPrompt = isNamed || (mayAsk && asksForMail(element) === true)
    const own: OmissionReason | undefined = isNotice ? 'player or embed' : findPromptReason(lines, words)
    const reason = isPrompt ? 'newsletter prompt' : own
    if (reason === undefined) continue
    for (const index of indexes) {
      const block = decided[index]
      if (block && isKept(block) && !isOfStory(block)) decided[index] = { ...block, fate: dropped(reason) }
    }
  }
  return { ...draft, blocks: decided }
}

/** The reason of the prompt that a card is, if its first line announces the others, or most of its words are a prompt. */
function findPromptReason(lines: readonly HtmlBlock[], words: readonly number[]): OmissionReason | undefined {
  const reasons = lines.map(reasonOf).map((reason) => (prompts.test(reason ?? '') ? reason : undefined))
  const all = words.reduce((sum, count) => sum + count, 0)
  const prompted = words.reduce((sum, count, line) => sum + (reasons[line] === undefined ? 0 : count), 0)
  // A form above a list is no prompt: only its words show that a first line announces the others.
  const announces = reasons[0] !== undefined && prompts.test(findPageFurniture(lines[0]?.text ?? '') ?? '')
  return announces || prompted >= all * minPrompt ? reasons.find((reason) => reason !== undefined) : undefined
}
