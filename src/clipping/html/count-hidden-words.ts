import { listWords } from '../count-words.ts'
import { findHint } from './furniture-hints.ts'
import { isHidden } from './page-tree.ts'

/** In words. A shorter text is a label or a message. */
const paragraph = 25

const unread =
  /^(?:script|style|template|noscript|svg|select|textarea|object|dialog|form|nav|footer|aside|button|label|a)$/
/** Names of boxes that a page shows over the story. */
const box = /(?<![a-z])(?:modal|pop-?up|overlay|lightbox|tooltip|privacy)(?![a-z])/i

/**
 * Counts the words of the paragraphs that a page hides, maybe until a click. They are in no account, because no rule can say
 * whether a reader ever sees them; so the report warns of them.
 */
export function countHiddenWords(body: Element): number {
  const hidden = new Set([...body.querySelectorAll('[hidden],[style]')].filter(isHidden))
  const isCounted = (element: Element): boolean =>
    !listAbove(element).some((up) => hidden.has(up) || isFurniture(up))
  return [...hidden].filter(isCounted).reduce((sum, element) => sum + countIn(element), 0)
}

/** The elements that contain an element, up to the body. */
function listAbove({ parentElement }: Element): Element[] {
  return parentElement === null || parentElement.localName === 'body'
    ? []
    : [parentElement, ...listAbove(parentElement)]
}

function isFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.toLowerCase()
  return unread.test(element.localName) || box.test(names) || findHint(names) !== undefined
}

function countIn(element: Element): number {
  if (isFurniture(element)) return 0
  let words = 0
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) words += countIn(child as Element)
    if (child.nodeType !== 3) continue
    const count = listWords(child.nodeValue ?? '').length
    if (count >= paragraph && /[.!?…]/u.test(child.nodeValue ?? '')) words += count
  }
  return words
}
