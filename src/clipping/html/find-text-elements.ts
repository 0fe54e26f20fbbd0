import { listWords } from '../count-words.ts'
import { findHint } from './furniture-hints.ts'
import { isElement, type ParsedElement, readAttribute, readText } from './parsed-element.ts'

/** In words. A guess: a shorter sentence in a form or on a button is a label or a hint. */
const minParagraph = 20
/** A guess: a form with one paragraph asks for something. */
const minParagraphs = 2
/** In words. A guess: an address of more words without a number is a sentence. */
const minRemark = 8
/** In words. What opens with a click is shorter than a paragraph at times. */
const minOpened = 8

const controls = /^(?:input|select|textarea|button)$/
const unread = /^(?:script|style|template|noscript|svg|select|textarea|a|label|nav)$/
const sentenceEnd = /[.!?…。]["”’»)]*\s*$/u
/** Names of boxes that a page shows over the story. */
const box =
  /(?<![a-z])(?:modal|pop-?up|overlay|lightbox|tooltip|dialog|cookie|consent|privacy|menu|nav)(?![a-z])/i

/**
 * Whether an element is named after a control or an address and contains text: a form around the posts of a forum, a
 * paragraph on a button, a remark in an `<address>` because browsers show it in italics.
 */
export function isTextElement(element: ParsedElement): boolean {
  const { tagName } = element
  if (tagName === 'address') return isRemark(readText(element))
  if (!/^(?:form|fieldset|button)$/.test(tagName) || findHint(namesOf(element)) !== undefined) return false
  const paragraphs = listSentences(element, minParagraph).length
  if (paragraphs === 0) return false
  if (paragraphs >= minParagraphs || tagName === 'button') return true
  return tagName === 'fieldset' && !contains(element, controls)
}

/**
 * Finds the hidden elements among some of one parent that a click on a control of the page opens, and that contain text.
 *
 * @param opened the ids in the `aria-controls` of the page
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
 */
export function findOpened(elements: readonly ParsedElement[], opened: ReadonlySet<string>): ParsedElement[] {
  return elements.filter((element) => isOpened(element, opened))
}

/** Whether a click on a control of the page opens an element, and it contains text. */
export function isOpened(element: ParsedElement, opened: ReadonlySet<string>): boolean {
  return opened.size > 0 && opened.has(readAttribute(element, 'id') ?? '') && isText(element)
}

/** Lists the ids of the elements that the controls of a page open. */
export function listOpened(attrs: ParsedElement['attrs']): string[] {
  return attrs.flatMap(({ name, value }) => (name === 'aria-controls' ? value.split(/\s+/) : []))
}

function isText(element: ParsedElement): boolean {
  const names = `${namesOf(element)} ${readAttribute(element, 'role') ?? ''}`
  if (/^(?:nav|form|dialog|a|button)$/.test(element.tagName) || box.test(names)) return false
  return findHint(names) === undefined && listSentences(element, minOpened).length > 0
}

function isRemark(text: string): boolean {
  return listWords(text).length >= minRemark && (sentenceEnd.test(text) || !/[\d@|•·]/u.test(text))
}

function namesOf(element: ParsedElement): string {
  return `${readAttribute(element, 'class') ?? ''} ${readAttribute(element, 'id') ?? ''}`.toLowerCase()
}

/** The texts in an element that are sentences of some length, and in no link. */
function listSentences(element: ParsedElement, minWords: number): string[] {
  return element.childNodes.flatMap((child): string[] => {
    if (isElement(child)) return unread.test(child.tagName) ? [] : listSentences(child, minWords)
    if (child.nodeName !== '#text' || !('value' in child)) return []
    const isSentence = /[.!?…。]/u.test(child.value) && listWords(child.value).length >= minWords
    return isSentence ? [child.value] : []
  })
}

function contains(element: ParsedElement, tags: RegExp): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (tags.test(child.tagName) || contains(child, tags)),
  )
}
