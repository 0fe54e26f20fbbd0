import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { isKept, kept, reasonOf } from '../block.ts'
import { listWords } from '../count-words.ts'
import { isPersonName } from '../person-name.ts'
import { isCredit } from './decide-caption.ts'
import { sentenceEnd } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** Names of an element around a quotation that is set apart from the text. */
const quoteNames =
  /(?<![a-z])(?:(?:pull|block|article|text)?[-_]*quote|quotation|zitat|cita|citation|citazione|exergue|testimonial)(?![a-z])/
/** Names of an element with who said something. */
const speakerNames =
  /(?<![a-z])(?:author|autor|auteur|cite|citation|source|speaker|attribution|byline|name|caption)(?![a-z])/
/** In elements. A guess: the words and who said them are in elements of their own. */
const maxHeight = 3
/** In words. A guess: a name, a role and a place; a longer line is text. */
const maxSpeaker = 20
/** In words. A guess: fewer are the label of a box. */
const minQuote = 4

/** Reasons for which a name under a quotation is dropped because of its element. */
const wrong = new Set<OmissionReason>([
  'author box',
  'caption without picture',
  'navigation',
  'outside the article',
])

/**
 * Finds the line under a quotation that is set apart, which says whose words it has. It gets the fate of the quotation: its
 * element may be called after authors or captions. One that begins with a name signs the quotation.
 */
export const keepQuoteSpeakers: HtmlPass = (draft) => {
  const told = new Set<HtmlBlock>()
  const isTold = tellWords(draft.blocks)
  const blocks: HtmlBlock[] = draft.blocks.map((block, index, all) => {
    const { fate } = block
    const quotation = all[index - 1]
    const mayBe = fate?.fate === 'kept' || (fate?.fate === 'dropped' && wrong.has(fate.reason))
    if (!mayBe || !quotation?.fate || !isSpeaker(block) || !isRead(quotation)) return block
    const box = findBox(quotation, block)
    const isLast = box !== undefined && all[index + 1]?.around.includes(box) !== true
    if (!isLast || (fate.fate === 'kept' && !isMarked(block, box))) return block
    const signs = beginsWithName(block) ? { isSignature: true as const } : {}
    if (isKept(quotation) || isTold(block)) return { ...block, ...signs, fate: quotation.fate }
    told.add(quotation)
    return { ...block, ...signs, fate: kept }
  })
  return {
    ...draft,
    blocks: blocks.map((block) => (told.has(block) ? { ...block, fate: kept } : block)),
  }
}

/** In letters. A guess: shorter words are in every text. */
const minWord = 5

/** Whether the text has all longer words of a line. A role that is only under a pull quote would be lost with it. */
function tellWords(blocks: readonly HtmlBlock[]): (line: HtmlBlock) => boolean {
  let text: Set<string> | undefined
  return ({ text: line }) => {
    text ??= new Set(blocks.filter(isKept).flatMap((block) => listWords(block.text.toLowerCase())))
    const words = listWords(line.toLowerCase()).filter(({ length }) => length >= minWord)
    return words.every((word) => text?.has(word))
  }
}

/** Whether a quotation is kept, or is dropped as a pull quote whose words are in the text. */
function isRead(block: HtmlBlock): boolean {
  const isSaid = isKept(block) || reasonOf(block) === 'repeated text'
  return isSaid && listWords(block.text).length >= minQuote
}

function isSpeaker({ text, tag }: HtmlBlock): boolean {
  const isOther = /^h[1-6]$/.test(tag) || sentenceEnd.test(text) || isCredit(text)
  return !isOther && /\p{L}/u.test(text) && listWords(text).length <= maxSpeaker
}

/** The element for quotations that contains a quotation and the line after it. `undefined` if none near them does. */
function findBox(quotation: HtmlBlock, speaker: HtmlBlock): PageElement | undefined {
  const box = quotation.around.slice(0, maxHeight).find((element) => speaker.around.includes(element))
  if (!box || speaker.around.indexOf(box) >= maxHeight || /^(?:body|main|article)$/.test(box.tag)) return
  const inside = quotation.around.slice(0, quotation.around.indexOf(box) + 1)
  return inside.some(({ tag }) => tag === 'blockquote') || quoteNames.test(box.hints) ? box : undefined
}

/** Whether a line has a dash before it, or its element, inside of that of the quotation, is one for who said it. */
function isMarked({ around, holder, text }: HtmlBlock, box: PageElement): boolean {
  if (/^[–—]\s/u.test(text)) return true
  const inside = [...(holder ? [holder] : []), ...around.slice(0, around.indexOf(box))]
  return inside.some(({ tag, hints }) => /^(?:cite|footer|figcaption)$/.test(tag) || speakerNames.test(hints))
}

/** Whether the first words of a line are a person’s name, with nothing joined to it. */
function beginsWithName({ text, pieces }: HtmlBlock): boolean {
  const words = text.split(/[\s,(]+/u)
  const isJoined = pieces.some((piece, index) => index > 0 && text.includes(`${pieces[index - 1]}${piece}`))
  return !isJoined && [2, 3].some((count) => isPersonName(words.slice(0, count).join(' ')))
}
