import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { pictureAgencyPatterns } from '../agencies.ts'
import { type BlockFate, dropped, field, reasonOf } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords } from '../language-words.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { type HtmlPass, holdsText, inFigure, type LineRule, maxFurniture } from './survey-blocks.ts'

/** In characters. A guess: a longer line in a figure is text. */
export const maxCaption = 700

/** A line in a figure is a caption, unless the figure is the story. */
export const decideCaptionElement: LineRule = (block, index, { sizes, total, isInFigures, blocks, top }) => {
  if (isInFigures) return undefined
  const figure = block.around.find((element) => /^(?:figure|figcaption)$/.test(element.tag))
  if (!figure || holdsText(block) || block.text.length > maxCaption) return undefined
  if (isSubheading(block)) return undefined
  // The headline may be in the figure with its picture, and the dek under it.
  const isWithHeadline = index > top && blocks[top]?.around.includes(figure) === true
  if (isWithHeadline && figure.tag === 'figure' && block.tag === 'p') return undefined
  if ((sizes.get(figure) ?? 0) > total * maxFurniture) return undefined
  const own = isButton(block, figure) ? 'navigation' : 'caption without picture'
  return dropped(readInterfaceText(block.text) ?? own)
}

/** Whether a line is on a button in a figure: "Enlarge". */
function isButton({ around }: HtmlBlock, figure: PageElement): boolean {
  return around.slice(0, around.indexOf(figure)).some(({ tag }) => tag === 'button')
}

/** Whether a line is a heading in a figure, above its picture and not in the caption. A credit may be set as a heading. */
function isSubheading({ tag, linked, around, text }: HtmlBlock): boolean {
  return (
    /^h[2-4]$/.test(tag) &&
    linked === 0 &&
    /^(?:h[2-4]|figure)$/.test(around[0]?.tag ?? '') &&
    around[1]?.tag === 'figure' &&
    decideCaptionWords({ text, around } as HtmlBlock) === undefined
  )
}

const agency = `(?:${pictureAgencyPatterns.join('|')})`
/** Whether an agency is named at all: tested first, because the forms that need one are slow on long lines. */
const namesAgency = new RegExp(String.raw`${agency}\W*$`, 'iu')
const noun = matchWords('pictureNouns')
const label = matchWords('pictureNouns', 'pictureShortForms', 'creditNouns')
const opener = matchWords('pictureNouns', 'pictureShortForms', 'creditNouns', 'captionOpeners')
const credited = matchWords('makerPrepositions', 'creditPrepositions')
const creditNoun = matchWords('creditNouns')
const creditForms = [
  new RegExp(String.raw`^.{0,80}(?:/|${matchWords('creditPrepositions')})\s?${agency}\W*$`, 'iu'),
  new RegExp(String.raw`^\W*${agency}\W*$`, 'iu'),
  new RegExp(String.raw`^[^.!?]{5,250}\.?\s*\(?${noun}?:?\s*[\p{L} .’'-]{0,40}[/|]\s?${agency}\)?\W*$`, 'iu'),
]
const captionForms = [
  new RegExp(
    String.raw`^\(?${opener}s?\s*(?:${matchWords('pictureSuffixes', 'captionOpeners')}|${creditNoun}s?|${credited}|:|\|)\s*\S.{0,200}$`,
    'iu',
  ),
  new RegExp(String.raw`\(${label}s?(?:\s+(?:${creditNoun}|${credited}))?\s*[:/©]?\s[^()]{2,80}\)\W*$`, 'iu'),
  new RegExp(String.raw`^\p{L}+ this (?:[\p{L}\d.,]+ ){0,6}${noun}(?!\p{L})`, 'iu'),
  // "Photo:" without a name
  new RegExp(String.raw`^\(?${opener}\p{Ll}{0,10}\s?:$`, 'iu'),
  /^©\s?.{2,120}$/u,
  // "The ferry. Photo: Ida Marlow", "The ferry | © Saltmere Archive", "The ferry (Ida Marlow/The Ledger)"
  new RegExp(String.raw`[\p{L}\p{N})][.,|–—-]?\s+${noun}s?\s?:\s?\p{Lu}[^!?:]{2,60}$`, 'iu'),
  /[\p{L}\p{N}.)]\s?\|?\s?©\s?\p{L}[^!?©]{2,60}$/u,
  /\((?:\p{Lu}[\p{L}’-]+\s){1,3}\p{Lu}[\p{L}’-]+\s?\/\s?\p{Lu}[^()/]{2,40}\)$/u,
  new RegExp(`,? ${noun}s? ©`, 'iu'),
  new RegExp(String.raw`${creditNoun}:\s[^.]{2,60}$`, 'iu'),
  /[\p{Ll}.](?:Reuters|Getty(?: Images)?|AP Photo|Shutterstock|iStock)$/u,
]

/** A line that reads as a caption or a credit, at any place in the page. */
export function decideCaptionWords(block: HtmlBlock): BlockFate | undefined {
  const { text } = block
  if (text.length > 320 || holdsText(block) || /[“"]$/u.test(text)) return undefined
  return captionForms.some((form) => form.test(text)) ||
    (namesAgency.test(text.slice(-60)) && creditForms.some((form) => form.test(text)))
    ? dropped('caption without picture')
    : undefined
}

/** "Ada Lund | Reuters", "Photo: Ada Lund": who made a picture, and not what is on it. */
export function isCredit(text: string): boolean {
  const short = text.split(' ').length <= maxCreditWords
  return short && (creditForms.some((form) => form.test(text)) || creditStart.test(text))
}

/** Whether a line or a description of a picture is what a button or a player says: "Click to enlarge". */
export function isInterfaceText(text: string): boolean {
  return readInterfaceText(text) !== undefined
}

function readInterfaceText(text: string): OmissionReason | undefined {
  const reason = findPageFurniture(text)
  return reason && /^(?:player or embed|navigation|advertisement)$/.test(reason) ? reason : undefined
}

const creditStart = new RegExp(`^${matchWords('pictureNouns', 'creditNouns')}`, 'iu')
const maxCreditWords = 8

/** The first caption above the story, or right under its first paragraph, is the lead picture's: a field. */
export const findLeadCaption: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const index = blocks.findIndex(
    (block) =>
      reasonOf(block) === 'caption without picture' &&
      block.text.length >= 20 &&
      !isCredit(block.text) &&
      !isInterfaceText(block.text) &&
      inFigure(block),
  )
  if (index > survey.first + 1) return draft
  return {
    ...draft,
    blocks: blocks.map((block, place) => (place === index ? { ...block, fate: field('image') } : block)),
  }
}
