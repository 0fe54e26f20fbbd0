import { listWords } from '../count-words.ts'
import { isElement, type ParsedElement, readText } from './parsed-element.ts'

const aboveFooter = /(?<![a-z])(?:above|before|pre|over)[-_]?footer(?![a-z])/gi

/** In words. A guess: a shorter paragraph may be a notice. */
const minParagraph = 20
/** The share of the paragraphs of a page that has to be in an element for it to contain the story. A guess. */
const mostProse = 0.5

type Attribute = ParsedElement['attrs'][number]

/** Whether a name says that an element is above the footer, as a part with the story may be. */
export function isNamedAfterFooter({ name, value }: Attribute): boolean {
  return /^(?:class|id)$/.test(name) && value.search(aboveFooter) >= 0
}

/** A name without the word for the footer, which the extractor would take the element for. */
export function removeFooterName(value: string): string {
  return value.replace(aboveFooter, 'part')
}

/** Finds the elements above the footer that contain most of the paragraphs of a page. */
export function findPartsAboveFooter(page: ParsedElement): Set<ParsedElement> {
  const named: { element: ParsedElement; words: number }[] = []
  const count = (element: ParsedElement): number => {
    const words =
      element.tagName === 'p'
        ? countParagraph(element)
        : element.childNodes.filter(isElement).reduce((sum, child) => sum + count(child), 0)
    if (element.attrs.some(isNamedAfterFooter)) named.push({ element, words })
    return words
  }
  const all = count(page)
  const most = named.filter(({ words }) => words > 0 && words >= all * mostProse)
  return new Set(most.map(({ element }) => element))
}

function countParagraph(paragraph: ParsedElement): number {
  const words = listWords(readText(paragraph)).length
  return words < minParagraph ? 0 : words
}
