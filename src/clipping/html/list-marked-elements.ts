/** An element that may contain metadata, according to its tag, microdata, relation or class. */
export interface MarkedElement {
  element: Element
  tag: string
  /** Class names in lower case, with a space before and after each. */
  classes: string
  /** The itemprop names, in the same form. */
  properties: string
  /** The rel names of a link, in the same form. */
  relation: string
  /** Whether it is inside an article or header element. */
  inArticle: boolean
  /** The itemprop names of the nearest element that contains it and has any. */
  within: string
}

const markedTags = /^(?:meta|link|script|title|h1|time)$/
const markedClasses =
  /by-?line|author|publi|date|stamp|postinfo|post-meta|dek|standfirst|sub-?title|sub-?headline|deck/

/** In characters. A guess: longer attributes are data. */
const maxNames = 300

/** Lists the elements of a page that may contain metadata. One walk, because fifty queries would each walk the page. */
export function listMarkedElements(document: Document): MarkedElement[] {
  const parts: MarkedElement[] = []
  const visit = (element: Element, inArticle: boolean, within: string): void => {
    const tag = element.localName.toLowerCase()
    // Most of the time goes into asking for attributes that elements do not have.
    const has = element.hasAttributes()
    const names = (name: string): string => {
      const value = has ? element.getAttribute(name) : null
      return value === null ? '  ' : ` ${value.slice(0, maxNames).toLowerCase()} `
    }
    const [classes, properties] = [names('class'), names('itemprop')]
    const relation = tag === 'a' || tag === 'link' ? names('rel') : '  '
    const marked = properties !== '  ' || markedTags.test(tag) || relation.includes(' author ')
    if (marked || markedClasses.test(classes)) {
      parts.push({ element, tag, classes, properties, relation, inArticle, within })
    }
    const inside = inArticle || tag === 'article' || tag === 'header'
    const inner = properties === '  ' ? within : properties
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      visit(child, inside, inner)
    }
  }
  if (document.documentElement) visit(document.documentElement, false, '  ')
  return parts
}
