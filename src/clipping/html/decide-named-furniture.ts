import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { dropped } from '../block.ts'
import { listWords } from '../count-words.ts'
import { isLeadSentence } from './decide-unextracted.ts'
import { fewLinks, isProse, isRecipeFact, sentenceEnd } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { isCode } from './is-code.ts'
import type { PageElement } from './page-tree.ts'
import { type BlockSurvey, holdsText, inFigure, type LineRule, maxFurniture } from './survey-blocks.ts'

/** The names of the elements around a line show that it is not part of the article. */
export const decideNamedFurniture: LineRule = (block, index, around) => {
  const inQuote = block.around.some((element) => element.tag === 'blockquote')
  const elements = block.holder ? [block.holder, ...block.around.slice(0, -1)] : block.around.slice(0, -1)
  for (const element of elements) {
    if ((around.sizes.get(element) ?? 0) > around.total * maxFurniture) break
    if (element.tag === 'address' && block.extracted && isSentence(block)) continue
    if (/^(?:nav|form|button|label|fieldset|address)$/.test(element.tag)) {
      return dropped(
        element.tag === 'form' || element.tag === 'fieldset' ? 'newsletter prompt' : 'navigation',
      )
    }
    const reason = around.hintOf(element)
    if (reason === undefined || isContradicted(reason, element, block, around)) continue
    // A post quoted from elsewhere is the story's, though its element is called after the network.
    if (reason === 'share row' && inQuote && index > around.first) continue
    // Many sites call the sentence under the headline a teaser.
    if (reason === 'related links' && isLeadSentence(block, index, around)) continue
    if (reason === 'author box' && block.text.length > 200 && index > around.first && index < around.last)
      continue
    return dropped(reason)
  }
  return undefined
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
  { misleading, linkSizes }: BlockSurvey,
): boolean {
  if (misleading.has(reason)) return true
  // "code-block" is a name of advertisements and of programs.
  if (reason === 'advertisement' && isCode(block)) return true
  // Recipes have their servings and times in an element called "meta" or "details".
  if (reason === 'author box' && isRecipeFact(block)) return true
  // A heading may be named after what links to it, such as a table of contents.
  if (reason === 'navigation' && /^h[2-6]$/.test(element.tag) && block.linked < 0.1) return true
  if (reason === 'related links' && !linkSizes.has(element)) return true
  const isCaption = reason === 'caption without picture' || reason === 'player or embed'
  if (isCaption && (holdsText(block) || block.text.length > 500)) return true
  if (isCaption && /(?<![a-z])(?:captions?|credits?)(?![a-z])/.test(element.hints)) return false
  return weak.has(reason) && block.extracted && isProse(block) && block.linked < 0.1 && !inFigure(block)
}
