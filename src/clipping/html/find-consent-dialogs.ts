import { countTextWords } from '../count-words.ts'
import { textOf } from './html-block.ts'
import { hasElement, type PageElement } from './page-tree.ts'

/**
 * Class names and ids of consent dialogs. "cookie" alone may also be the topic of the page, and an element called
 * "has-cookie-banner" contains the dialog.
 */
const dialogNames =
  /(?<![a-z])(?<!(?:has|with|no|is|js|tag|tags|category|cat|topic)[-_])(?:gdpr|ccpa|dsgvo|rgpd|consent|cookies?[-_]?(?:consent|law|notice|banner|settings|compliance|preferences|manager|modal|popup|overlay|dialog|layer|warning|disclaimer))(?![a-z])/

const cookies = /(?<!\p{L})cookies?(?!\p{L})/giu
/** A guess: a request to allow cookies mentions them more than once. */
const minMentions = 2
/** In words. A guess: a text in which the word is rarer is not about cookies. */
const wordsPerMention = 60
/** The share of a page’s text. A guess: an element with more is not a dialog. */
const maxDialog = 0.6

/**
 * Finds the dialogs that ask readers to allow cookies: elements with such a name that have a button, mention cookies, and
 * contain no headline and no article. Also finds the dialogs for logging in. The extractor takes a long dialog for the article.
 */
export function findConsentDialogs(page: PageElement): PageElement[] {
  let length: number | undefined
  const isLarge = (text: string): boolean => {
    length ??= textOf(page.children).length
    return text.length >= length * maxDialog
  }
  return findIn(page)

  function findIn(element: PageElement): PageElement[] {
    const isDialog =
      element.tag !== 'body' &&
      (isConsentDialog(element) || (isLoginDialog(element) && !isLarge(textOf(element.children))))
    if (isDialog) return [element]
    return element.children.flatMap((child) => (child.kind === 'text' ? [] : findIn(child)))
  }
}

/** Reads the text last: that takes much longer, and a page may nest such names. */
function isConsentDialog(element: PageElement): boolean {
  return (
    dialogNames.test(element.hints) &&
    !contains(element, ({ tag }) => /^(?:h1|article|main)$/.test(tag)) &&
    contains(element, isControl) &&
    isAboutCookies(textOf(element.children))
  )
}

function isAboutCookies(text: string): boolean {
  const mentions = text.match(cookies)?.length ?? 0
  return mentions >= minMentions && mentions >= countTextWords(text) / wordsPerMention
}

const dialogWords = /(?<![a-z])(?:alert-?dialog|dialog|modal)(?![a-z])/

/** Whether an element is called a dialog, has a field for a mail address or a password, and contains no headline and no story. */
function isLoginDialog(element: PageElement): boolean {
  return (
    dialogWords.test(element.hints) &&
    contains(element, ({ fields }) => fields !== undefined) &&
    !contains(element, ({ tag }) => /^(?:h1|main)$/.test(tag))
  )
}

function isControl({ tag, href, hints }: PageElement): boolean {
  if (/^(?:button|label|form)$/.test(tag)) return true
  return tag === 'a' && (href === undefined || href.startsWith('#') || /btn|button/.test(hints))
}

function contains({ children }: PageElement, isOne: (element: PageElement) => boolean): boolean {
  return children.some((child) => hasElement(child, isOne))
}
