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
  /** Whether it is in a part of the page about other articles or by readers: an aside, the footer, related stories, comments, reviews. */
  isBeside: boolean
  /** The itemprop names of the nearest element that contains it and has any. */
  within: string
}

const markedTags = /^(?:meta|link|script|title|h[1-3]|time)$/
const markedClasses =
  /by-?line|author|auteur|autore?(?![a-z])|publi|date|datum|fecha|stamp|postinfo|post-meta|dek|standfirst|sub-?title|sub-?headline|deck/

/** In characters. A guess: longer attributes are data. */
const maxNames = 300

const besideTags = /^(?:aside|nav|footer)$/
const besideNames =
  /(?<![a-z])(?:comments?|commentlist|disqus|respond|related|recommended|recommendations|recirc|sidebar|widget|popular|most-?read|trending|latest|teasers?|more-?(?:news|stories))(?![a-z])/
/** Names of an element about this article, even if it is an aside. */
const aboutArticle = /by-?line|author|meta|(?:article|story|post)-?info/

/**
 * Microdata of reviews and comments by readers, and of breadcrumbs. An article may be a review itself.
 *
 * @see https://schema.org/Review
 * @see https://schema.org/BreadcrumbList
 */
const besideProperties = /\s(?:reviews?|comments?|breadcrumb)\s/
const besideTypes = /\/(?:(?:user)?review|(?:user)?comments?|breadcrumb(?:list)?)\s/

/** Whether an element is about other articles, by its tag or names. The one with the page’s headline is not. */
function isBesideArticle(
  element: Element,
  { tag, properties, type, names }: Record<'tag' | 'properties' | 'type' | 'names', string>,
  inArticle: boolean,
): boolean {
  const isNamed =
    besideNames.test(names) && !/^(?:html|body|main|article|a|span|time|meta|link|script)$/.test(tag)
  const isTagged = besideTags.test(tag) && !(inArticle && (tag === 'footer' || aboutArticle.test(names)))
  const isTyped = besideProperties.test(properties) || besideTypes.test(type)
  return (
    (isNamed || isTagged || (isTyped && !/^(?:html|body|main|article)$/.test(tag))) &&
    element.querySelector('h1') === null
  )
}

/** Lists the elements of a page that may contain metadata. One walk, because fifty queries would each walk the page. */
export function listMarkedElements(document: Document): MarkedElement[] {
  const parts: MarkedElement[] = []
  const visit = (element: Element, inArticle: boolean, isBeside: boolean, within: string): void => {
    const tag = element.localName.toLowerCase()
    // Most of the time goes into asking for attributes that elements do not have.
    const has = element.hasAttributes()
    const names = (name: string): string => {
      const value = has ? element.getAttribute(name) : null
      return value === null ? '  ' : ` ${value.slice(0, maxNames).toLowerCase()} `
    }
    const [classes, properties] = [names('class'), names('itemprop')]
    const relation = tag === 'a' || tag === 'link' ? names('rel') : '  '
    const named = has ? `${classes} ${element.getAttribute('id') ?? ''}` : ''
    const beside =
      isBeside ||
      isBesideArticle(element, { tag, properties, type: names('itemtype'), names: named }, inArticle)
    const marked = properties !== '  ' || markedTags.test(tag) || relation.includes(' author ')
    if (marked || markedClasses.test(classes)) {
      parts.push({ element, tag, classes, properties, relation, inArticle, isBeside: beside, within })
    }
    const inside = inArticle || tag === 'article' || tag === 'header'
    const inner = properties === '  ' ? within : properties
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      visit(child, inside, beside, inner)
    }
  }
  if (document.documentElement) visit(document.documentElement, false, false, '  ')
  return parts
}
