/** An element that may say something of the article: by its tag, its microdata, its relation or its class. */
export interface MarkedElement {
  element: Element
  tag: string
  /** Class names in lower case, a space before and after each. */
  classes: string
  /** The itemprop names, likewise. */
  properties: string
  relation: string
  /** Whether it stands inside an article or header element. */
  inArticle: boolean
  /** The itemprop names of the nearest element around it that has some. */
  within: string
}

const markedTags = /^(?:meta|link|script|title|h1|time)$/
const markedClasses =
  /by-?line|author|publi|date|stamp|postinfo|post-meta|dek|standfirst|sub-?title|sub-?headline|deck/

/** Lists what of a page may hold metadata, in one walk: a query for each place would walk the page fifty times. */
export function listMarkedElements(document: Document): MarkedElement[] {
  const parts: MarkedElement[] = []
  const visit = (element: Element, inArticle: boolean, within: string): void => {
    const tag = element.localName.toLowerCase()
    const has = element.hasAttributes() // most of this walk's cost is asking for attributes that are not there
    const names = (name: string): string => {
      const value = has ? element.getAttribute(name) : null
      return value === null ? '  ' : ` ${value.slice(0, 300).toLowerCase()} `
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
