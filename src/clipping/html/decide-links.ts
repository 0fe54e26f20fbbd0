import { type BlockFate, dropped, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords, wordEnd } from '../language-words.ts'
import { isAmidSentence, isProse, mostlyLinked, sentenceEnd } from './find-story.ts'
import { areSiblings, type HtmlBlock, isBareAddress } from './html-block.ts'
import { isCode } from './is-code.ts'
import { isInRowOfLabels, isListOfTitles } from './linked-lines.ts'
import { hasElement, type PageElement, type PageNode } from './page-tree.ts'
import { allLinks, type BlockSurvey, holdsText, type LineRule, maxFurniture } from './survey-blocks.ts'

/** A line that is only an address, or only links and in a list or a row of such lines. */
export const decideLinks: LineRule = (block, index, around) =>
  isAmidSources(index, around) ? kept : (addressAlone(block, index, around) ?? linkList(block, index, around))

/** An address alone is what a player is loaded from, or a link, unless a line announces it or it is part of a program. */
function addressAlone(block: HtmlBlock, index: number, { blocks }: BlockSurvey): BlockFate | undefined {
  if (!isBareAddress(block) || holdsText(block) || isCode(block)) return undefined
  if (blocks[index - 1]?.extracted && /:$/u.test(blocks[index - 1]?.text ?? '')) return kept
  return dropped(block.linked > 0 ? 'related links' : 'player or embed')
}

/** In lines. A guess: a paragraph has fewer sources. */
const maxSources = 20

/** Whether a line is one of several paragraphs that are linked addresses, right after a sentence of the text: its sources. */
function isAmidSources(index: number, { blocks, first, last }: BlockSurvey): boolean {
  const home = blocks[index]?.around[1]
  if (index < first || index > last || !home || home.tag === 'body') return false
  const isLinkedAddress = (other: HtmlBlock | undefined): boolean =>
    other?.tag === 'p' &&
    other.linked >= allLinks &&
    other.around[1] === home &&
    /^["“„(]*https?:\/\/\S+$/u.test(other.text)
  if (!isLinkedAddress(blocks[index])) return false
  const start = Math.max(0, index - maxSources)
  const begin = start + blocks.slice(start, index).findLastIndex((other) => !isLinkedAddress(other))
  const before = blocks[begin]
  const isRun = index > begin + 1 || isLinkedAddress(blocks[index + 1])
  return isRun && before?.extracted === true && before.around[1] === home && sentenceEnd.test(before.text)
}

/** Whether a list of links has a heading of its own, which is not "Related": the motions of a council, the parts of a series. */
function hasOwnHeading(blocks: readonly HtmlBlock[], index: number, list: PageElement): boolean {
  const before = blocks.slice(0, index).findLast((block) => !block.around.includes(list))
  return before !== undefined && /^h[2-4]$/.test(before.tag) && findPageFurniture(before.text) === undefined
}

/** A sentence, and the start of another without its end: "Most are fit. Possible are". */
const openSentence = /[.!?]["”’»)]*\s+\p{Lu}[^.!?]*[\p{Ll},]$/u

/** Whether a list between paragraphs of the story completes the unfinished sentence right above it. */
function endsSentence(index: number, list: PageElement, { blocks, first, last }: BlockSurvey): boolean {
  if (index < first || index > last) return false
  const before = blocks.slice(0, index).findLast(({ around }) => !around.includes(list))
  return (
    before?.tag === 'p' &&
    before.extracted &&
    before.linked < mostlyLinked &&
    before.around[1] === list.parent &&
    openSentence.test(before.text)
  )
}

/** Whether a list of links that the extractor kept is between paragraphs of the story, under a heading of the story. */
function isUnderOwnHeading(
  block: HtmlBlock,
  index: number,
  list: PageElement,
  { blocks, first, last, hintOf, proseIn }: BlockSurvey,
): boolean {
  if (!block.extracted || index < first || index > last || hintOf(list) !== undefined) return false
  const above = blocks
    .slice(0, index)
    .findLast(({ tag, linked, around }) => tag !== 'li' && !(linked >= allLinks && !around.includes(list)))
  if (!above?.extracted || above.linked > 0 || !/^h[1-4]$/.test(above.tag)) return false
  const common = above.around.find((element) => block.around.includes(element))
  const isInStory = common !== undefined && common.tag !== 'body' && proseIn.has(common)
  return isInStory && !block.nodes.some(isAnchor) && findPageFurniture(above.text) === undefined
}

/** Whether a node is, or contains, a link to a place in the same page: that of a table of contents. */
export function isAnchor(node: PageNode): boolean {
  return hasElement(node, ({ href }) => href?.startsWith('#') === true)
}

/** In elements. A guess: lines of one list are in the same element, or in neighbouring ones that contain nothing else. */
const maxHeight = 2

/** In words. A guess: a shorter link with a full stop is a title. */
const minSentence = 6

/** Whether a line of the extracted text is a sentence, though all of it is a link. */
function isSentence({ extracted, text }: HtmlBlock): boolean {
  return extracted && /\.["”’»)]*$/u.test(text) && listWords(text).length >= minSentence
}

/** In words. A guess: a request to follow a link is shorter. */
const maxRequest = 12

function isLongSentence(block: HtmlBlock): boolean {
  return isSentence(block) && listWords(block.text).length >= maxRequest
}

/** Whether a line says what an address is that it prints: "Ferry at the east bank / https://ferry.example". */
export function explainsAddress({ text }: HtmlBlock): boolean {
  const bare = text.replace(/(?:https?:\/\/|www\.)\S+/giu, '')
  return bare !== text && listWords(bare).length >= 2
}

/** Whether two lines have a common element close to each of them. */
function areClose({ around }: HtmlBlock, other: HtmlBlock): boolean {
  return around.slice(0, maxHeight).some((element) => other.around.slice(0, maxHeight).includes(element))
}

/** A guess: fewer links below the text may be its sources. */
const minTitles = 4

const request = new RegExp(`^${matchWords('linkVerbs')}${wordEnd}`, 'iu')
const related = new RegExp(String.raw`^\W*${matchWords('relatedLabels')}${wordEnd}.{0,25}[:|]`, 'iu')

/** Whether a line begins with a label of links to other stories: "See also: X". */
export function isRelated(text: string): boolean {
  return related.test(text)
}

/** An address with the name of a page, not of a picture. */
const printedAddress = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}\/\S+$(?<!\.(?:jpe?g|png|gif|webp|mp4))/iu

/** Whether a line is an address that is printed, right after a paragraph of the story in the same element: its source. */
function isSource(block: HtmlBlock, before: HtmlBlock | undefined): boolean {
  const isPrinted = block.extracted && block.tag === 'p' && printedAddress.test(block.text)
  return isPrinted && before?.extracted === true && isAmidSentence(before) && areClose(block, before)
}

/** Whether a heading that is a link is a subheading of the text: a paragraph of the story is right below it. */
function isLinkedSubheading(
  block: HtmlBlock,
  before: HtmlBlock | undefined,
  after: HtmlBlock | undefined,
): boolean {
  const isBeside = (other: HtmlBlock | undefined): other is HtmlBlock =>
    other !== undefined && areSiblings(block, other)
  return (
    block.extracted &&
    /^h[2-4]$/.test(block.tag) &&
    isBeside(after) &&
    after.extracted &&
    after.tag === 'p' &&
    isProse(after) &&
    !(isBeside(before) && before.linked >= allLinks)
  )
}

/** Whether a line is in a list of links in a column beside the text, on pages that set their columns with a table. */
function isInColumn({ tag, around }: HtmlBlock, index: number, { lists, first, last }: BlockSurvey): boolean {
  const list = around.findIndex((element) => /^(?:ul|ol)$/.test(element.tag))
  const cell = around.findIndex((element) => /^(?:td|blockquote|pre)$/.test(element.tag))
  if (tag !== 'li' || list < 0 || list > cell || around[cell]?.tag !== 'td') return false
  const { entries, links } = lists.get(around[list] as PageElement) ?? { entries: 0, links: 0 }
  return (index < first || index > last) && links >= minTitles && links === entries
}

/** Whether a line is a label such as "See also:" with a link, in a `<blockquote>`: some papers use one for related links. */
function isAnnounced({ text, linked, around }: HtmlBlock): boolean {
  const home = around.find(({ tag }) => /^(?:blockquote|table|pre)$/.test(tag))
  const label = home?.tag === 'blockquote' && linked < 1 ? related.exec(text)?.[0] : undefined
  if (label === undefined) return false
  const [all, rest] = [sizeOf(text), sizeOf(text.slice(label.length))]
  return rest > 0 && linked * all > rest - 1
}

const sizeOf = (text: string): number => text.replace(/\s+/gu, '').length

/** Whether a line is in an infobox, as wikis have them: its values may be links. */
export function isInFactBox({ around }: HtmlBlock): boolean {
  return around.some(
    ({ tag, hints }) => tag === 'aside' && /(?<![a-z])(?:info|fact)-?box(?![a-z])/.test(hints),
  )
}

/** Whether the line above a link announces it: "You may also like:". */
function isUnderLabel(block: HtmlBlock, before: HtmlBlock | undefined): boolean {
  return (
    before !== undefined &&
    before.linked === 0 &&
    /[:：]\W*$/u.test(before.text) &&
    areClose(block, before) &&
    findPageFurniture(before.text) === 'related links'
  )
}

/** Whether a line is in a list of labels and titles of other stories, which no heading of the story announces. */
function isTitleInList({ around, linked }: HtmlBlock, index: number, { blocks }: BlockSurvey): boolean {
  const list = around.find(({ tag }) => /^(?:ul|ol)$/.test(tag))
  return (
    list !== undefined &&
    linked >= mostlyLinked &&
    isListOfTitles(list, blocks) &&
    !hasOwnHeading(blocks, index, list)
  )
}

function linkList(block: HtmlBlock, index: number, around: BlockSurvey): BlockFate | undefined {
  const { blocks, lists, first, last, sizes, total } = around
  if (isInFactBox(block)) return undefined
  const isListed = around.labelled.has(block) || isTitleInList(block, index, around)
  if (isAnnounced(block) || isListed) return dropped('related links')
  if (block.linked < allLinks || (holdsText(block) && !isInColumn(block, index, around))) return undefined
  const list = block.around.find((element) => /^(?:ul|ol)$/.test(element.tag))
  if (block.tag === 'li' && list) {
    const { entries, links } = lists.get(list) ?? { entries: 0, links: 0 }
    if (endsSentence(index, list, around)) return kept
    // A page with link lists all through it (a shopping guide) means them.
    if (links < 2 && index < last) return undefined
    if (isUnderOwnHeading(block, index, list, around)) return undefined
    const home = list.parent && (sizes.get(list.parent) ?? 0) > total * maxFurniture
    // Below the text, a date or a section may be in each entry as well. Beside its paragraphs, a list may be its sources.
    if (index > last && !home && links >= minTitles) return dropped('related links')
    if (block.extracted && home && index > first && index < last && hasOwnHeading(blocks, index, list))
      return undefined
    return links >= entries * 0.8 ? dropped('related links') : undefined
  }
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  if (isSource(block, before) || isLinkedSubheading(block, before, after)) return undefined
  const shouts = block.text === block.text.toUpperCase() && block.text.split(' ').length > 3
  if (
    /^(?:p|div)$/.test(block.tag) &&
    block.linked > 0.95 &&
    (shouts || (request.test(block.text) && !isLongSentence(block)))
  )
    return dropped('related links')
  const isLinkBeside = (other: HtmlBlock | undefined): boolean =>
    other !== undefined && other.linked >= allLinks && (!isSentence(block) || areClose(block, other))
  const inRun = isLinkBeside(before) || isLinkBeside(after)
  if (isRelated(block.text) || isUnderLabel(block, before)) return dropped('related links')
  if (explainsAddress(block)) return undefined
  if (inRun && isInRowOfLabels(index, blocks, ({ linked }) => linked >= allLinks)) return undefined
  return inRun && !/^t[dh]$/.test(block.tag) ? dropped('related links') : undefined
}
