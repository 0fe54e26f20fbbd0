import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { dropped, field, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { decideCaptionWords } from './decide-caption.ts'
import { isDescription } from './decide-header-line.ts'
import { isDatedLead, isLeadSentence } from './decide-unextracted.ts'
import { fewLinks, isProse, isRecipeFact, kindOf, mostlyLinked, sentenceEnd } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { isCode } from './is-code.ts'
import type { PageElement } from './page-tree.ts'
import {
  type BlockSurvey,
  holdsText,
  inFigure,
  type LineRule,
  maxFurniture,
  quoteNames,
} from './survey-blocks.ts'

const initials = /^\p{L}{2,4}$/u

/** The names of the elements around a line show that it is not part of the article. */
export const decideNamedFurniture: LineRule = (block, index, around) => {
  if (isFactOfTip(block, index, around)) return kept
  const inQuote = block.around.some((element) => element.tag === 'blockquote')
  const elements = block.holder ? [block.holder, ...block.around.slice(0, -1)] : block.around.slice(0, -1)
  for (const element of elements) {
    if ((around.sizes.get(element) ?? 0) > around.total * maxFurniture) break
    if (element.tag === 'address' && block.extracted && isSentence(block)) continue
    if (/^(?:nav|form|button|label|fieldset|address)$/.test(element.tag))
      return dropped(reasonOfControl(element, block, around))
    const reason = around.hintOf(element)
    const isAmid = index > around.first && index < around.last
    if (reason === undefined || isContradicted(reason, element, block, around, isAmid)) continue
    // A post quoted from elsewhere is the story's, though its element is called after the network.
    if (reason === 'share row' && inQuote && index > around.first) continue
    if (reason === 'author box' && block.around.some(isPictureBox)) return dropped('caption without picture')
    // One word is the name of a network on a button.
    const mayBeCredit = /^(?:author box|navigation)$/.test(reason) && /\s/u.test(block.text)
    const caption = mayBeCredit && index > around.first ? decideCaptionWords(block) : undefined
    if (caption) return caption
    // Many sites call the sentence under the headline a teaser.
    if (reason === 'related links' && isLeadSentence(block, index, around)) continue
    if (reason === 'author box' && block.text.length > 200 && index > around.first && index < around.last)
      continue
    // The page of a video may have its description as the caption.
    if (
      around.top >= 0 &&
      index > around.top &&
      index <= around.first &&
      isDescription(block, around.known.description)
    )
      return field('dek')
    if (reason === 'author box' && isDatedLead(block, index, around)) continue
    // Some sites have who wrote it in one row with the buttons.
    const isAuthor = reason === 'share row' && block.linked === 0 && /(?<![a-z])author/.test(element.hints)
    return dropped(isAuthor && initials.test(block.text) ? 'author box' : reason)
  }
  if (isHiddenLabel(block, index, around)) return dropped('outside the article')
  if (isBylineWithDate(block, index, around)) return dropped('author box')
  if (!isWidget(block, around)) return undefined
  return dropped(block.linked > mostlyLinked ? 'related links' : 'outside the article')
}

/** In words. A guess: a label that a script shows when it has a number is shorter. */
const maxLabel = 4

/** Whether a short line above the text is hidden by Bootstrap’s class, at all widths of the page: a counter of views. */
function isHiddenLabel({ text, around }: HtmlBlock, index: number, { first }: BlockSurvey): boolean {
  return (
    index < first &&
    listWords(text).length <= maxLabel &&
    around
      .slice(0, 2)
      .some(({ hints }) => /(?<!\S)d-none(?!\S)/.test(hints) && !/(?<!\S)d-[a-z]{2,5}-/.test(hints))
  )
}

/** In words. A guess: who wrote the article, where and when are fewer. */
const maxByline = 15

/** Whether a line above the text has parts that are named after authors and after a date. */
function isBylineWithDate(
  { text, nodes }: HtmlBlock,
  index: number,
  { first, hintOf }: BlockSurvey,
): boolean {
  const named = nodes.filter((node) => node.kind === 'element' && hintOf(node) === 'author box')
  return index < first && named.length > 1 && listWords(text).length <= maxByline
}

/** Whether an element is a picture with its maker and licence, by its names. */
function isPictureBox({ hints }: PageElement): boolean {
  return /(?<![a-z])(?:image|img|photo|picture|foto|bild)[-_]+(?:author|licen[sc]e|credit|source)(?![a-z])/.test(
    hints,
  )
}

const factBox = /(?<![a-z])(?:event|venue|location|place)[-_]+(?:meta|info|details)(?![a-z])/
/** In elements. A guess: a tip has its paragraphs in an element that is not higher above its facts. */
const maxTip = 3

/**
 * Whether a line is the place, the hours or the price of a tip: in a list of facts in one element with a paragraph of the
 * story.
 */
function isFactOfTip(block: HtmlBlock, index: number, { first, proseIn }: BlockSurvey): boolean {
  if (index <= first || block.tag !== 'li') return false
  const box = block.around.findIndex(({ hints }) => factBox.test(hints))
  return box >= 0 && block.around.slice(box, box + maxTip).some((element) => proseIn.has(element))
}

/** Whether a line is in a widget of a site’s side column or footer, as content systems call these. */
function isWidget({ around }: HtmlBlock, { sizes, total }: BlockSurvey): boolean {
  const column = around.findIndex(({ hints }) =>
    /(?<![a-z])(?:sidebar|footer|widget-area)(?![a-z])/.test(hints),
  )
  const element = around[column]
  if (!element || element.tag === 'body' || (sizes.get(element) ?? 0) > total * maxFurniture) return false
  return around.slice(0, column).some(({ hints }) => /(?:^|\s)widget(?:\s|_|$)/.test(hints))
}

/** What a form can be for, by its names. Other names say how it looks. */
const formReasons = new Set<OmissionReason>([
  'comments',
  'newsletter prompt',
  'reading prompt',
  'advertisement',
])

/** Why a line in a form, a menu or a button is not the article. Of a sentence there, only its words can show that. */
function reasonOfControl(
  { tag }: PageElement,
  block: HtmlBlock,
  { hintOf, mailForms, asksForMail }: BlockSurvey,
): OmissionReason {
  const forms = block.around.filter((element) => /^(?:form|fieldset)$/.test(element.tag))
  if (tag !== 'nav' && forms.length > 0) {
    const named = forms.map(hintOf).find((reason) => reason !== undefined && formReasons.has(reason))
    if (named) return named
    const prompts = forms.filter((form) => mailForms.has(form))
    if (prompts.some((form) => asksForMail(form) !== false)) return 'newsletter prompt'
    // Readers write something else in it.
    if (prompts.length > 0) return 'comments'
  }
  return tag !== 'nav' && isSentence(block) ? 'outside the article' : 'navigation'
}

/** In words. A guess: a shorter line in an element for addresses is an address. */
const minSentence = 8

/** Whether a line is a sentence: some blogs put captions and remarks into this element because browsers show it in italics. */
function isSentence({ text, linked }: HtmlBlock): boolean {
  return linked < fewLinks && sentenceEnd.test(text) && listWords(text).length >= minSentence
}

/** Names that publishers also give to parts of the story: a teaser is often its first paragraph, a slide its section. */
const weak = new Set<OmissionReason>([
  'caption without picture',
  'player or embed',
  'related links',
  'tags',
  'navigation',
])

/** Whether what an element contains contradicts its name. */
function isContradicted(
  reason: OmissionReason,
  element: PageElement,
  block: HtmlBlock,
  around: BlockSurvey,
  isAmid: boolean,
): boolean {
  const { misleading, linkSizes, textSizes, proseIn, hintOf } = around
  if (reason === 'related links' && isAmid && isCutTeaser(block, element, textSizes))
    return !linkSizes.has(element)
  if (misleading.has(reason)) return true
  // A pull quote may have buttons to share it.
  if (reason === 'share row' && quoteNames.test(element.hints) && block.linked === 0) return true
  if (reason === 'reading prompt' && isParagraphBehindWall(block, element, around, isAmid)) return true
  // "code-block" is a name of advertisements and of programs.
  if (reason === 'advertisement' && isCode(block)) return true
  // Recipes have their servings and times in an element called "meta" or "details".
  if (reason === 'author box' && isRecipeFact(block)) return true
  // A heading may be named after what links to it, such as a table of contents.
  if (reason === 'navigation' && /^h[2-6]$/.test(element.tag) && block.linked < 0.1) return true
  if (reason === 'related links' && !linkSizes.has(element)) return true
  const isCaption = reason === 'caption without picture' || reason === 'player or embed'
  if (isCaption && isAmid && isLoneHeading(block, element, textSizes)) return true
  if (isCaption && (holdsText(block) || block.text.length > 500)) return true
  if (
    isCaption &&
    /(?<![a-z])(?:captions?|credits?|(?:img|image|photo|picture)[-_]descriptions?)(?![a-z])/.test(
      element.hints,
    )
  )
    return false
  const beside = [element, element.parent].filter((other) => other && hintOf(other) === reason)
  if (weak.has(reason) && beside.some((other) => other && isBesideText(block, other, proseIn))) return true
  return weak.has(reason) && block.extracted && isProse(block) && block.linked < 0.1 && !inFigure(block)
}

/** A guess: so many paragraphs with one name are the story’s, though none of it is below them. */
const manyBehindWall = 3

/**
 * Whether a line is a paragraph of the story that a page shows to subscribers only, by the name of its own element: beside
 * another paragraph, and not the only one below the story, which may ask for a subscription.
 */
function isParagraphBehindWall(
  block: HtmlBlock,
  element: PageElement,
  { sizes, kinds }: BlockSurvey,
  isAmid: boolean,
): boolean {
  const home = element.parent
  return (
    element.tag === 'p' &&
    element === block.around[0] &&
    home !== undefined &&
    /(?<![a-z])paywall(?![a-z])/.test(element.hints) &&
    isProse(block) &&
    sentenceEnd.test(block.text) &&
    (sizes.get(home) ?? 0) > block.text.length &&
    (isAmid || (kinds.get(kindOf(block)) ?? 0) >= manyBehindWall)
  )
}

/** How many times as long as its paragraph a teaser can be. A guess: it also has a title, at most twice. */
const maxTeaser = 2.5

/** Whether a line is a paragraph that is cut off, in an element called a teaser that has little other text. */
function isCutTeaser(
  { text, linked }: HtmlBlock,
  element: PageElement,
  textSizes: BlockSurvey['textSizes'],
): boolean {
  return (
    /(?<![a-z])teasers?(?![a-z])/.test(element.hints) &&
    linked === 0 &&
    /(?:\p{L}|…|\.{3})$/u.test(text) &&
    listWords(text).length >= minSentence &&
    (textSizes.get(element) ?? 0) <= text.length * maxTeaser
  )
}

/** Whether a heading or a sentence is beside paragraphs of the story in an element that is called after furniture. */
function isBesideText(block: HtmlBlock, element: PageElement, proseIn: BlockSurvey['proseIn']): boolean {
  if (!proseIn.has(element) || block.linked > 0.1 || inFigure(block)) return false
  const isTitle = block.extracted && block.linked === 0 && titleNames.test(block.around[0]?.hints ?? '')
  return /^(?:h[2-6]|li|dt|dd)$/.test(block.tag) || isSentence(block) || isTitle
}

const titleNames = /(?<![a-z])(?:title|head(?:line|ing))(?![a-z])/

/** Whether a heading without a link is all that an element says: a section may begin with its picture or player. */
export function isLoneHeading(
  { tag, linked, text }: HtmlBlock,
  element: PageElement,
  textSizes: BlockSurvey['textSizes'],
): boolean {
  const isButton = /(?<![a-z])(?:btn|button)(?![a-z])/.test(element.hints)
  return /^h[2-4]$/.test(tag) && linked === 0 && !isButton && textSizes.get(element) === text.length
}
