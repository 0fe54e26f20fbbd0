import type { DefaultTreeAdapterMap } from 'parse5'
import { listWords } from '../count-words.ts'

type ParsedElement = DefaultTreeAdapterMap['element']
type ParsedNode = DefaultTreeAdapterMap['childNode']

const aboveFooter = /(?<![a-z])(?:above|before|pre|over)[-_]?footer(?![a-z])/gi

/** In words. A guess: a shorter paragraph may be a notice. */
const minParagraph = 20
/** The share of the paragraphs of a page that has to be in an element for it to contain the story. A guess. */
const mostProse = 0.5

/** Whether a name says that an element is above the footer, as a part with the story may be. */
export function isNamedAfterFooter(name: string, value: string): boolean {
  return /^(?:class|id)$/.test(name) && value.search(aboveFooter) >= 0
}

/** A name without the word for the footer, which the extractor would take the element for. */
export function removeFooterName(value: string): string {
  return value.replace(aboveFooter, 'part')
}

/** Whether most paragraphs of the page are in an element. */
export function holdsMostProse(element: ParsedElement): boolean {
  let root: ParsedElement = element
  while (root.parentNode && 'tagName' in root.parentNode) root = root.parentNode
  const own = countProse(element)
  return own > 0 && own >= countProse(root) * mostProse
}

function countProse(element: ParsedElement): number {
  if (element.tagName === 'p') {
    const words = listWords(readText(element)).length
    return words < minParagraph ? 0 : words
  }
  return element.childNodes.reduce((sum, child) => sum + ('tagName' in child ? countProse(child) : 0), 0)
}

function readText(node: ParsedNode): string {
  if ('value' in node) return node.value
  return 'tagName' in node ? node.childNodes.map(readText).join('') : ''
}
