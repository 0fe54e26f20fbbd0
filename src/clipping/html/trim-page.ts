import { ClippingRefused } from '../clipping-refused.ts'

/** Why a page is not read: one clear sentence for the writer. Nothing else is thrown by the HTML clipper. */
export class ClippingError extends ClippingRefused {
  override name = 'ClippingError'
}

// A saved news page has one or two million characters; at sixteen the trees of it still fit in a gigabyte.
const maxCharacters = 16_000_000
// Ten times the largest news page measured: more would take the extractor minutes.
const maxElements = 60_000
// Real pages stay below 60; the extractor's own recursion is safe far beyond this.
const maxDepth = 400
// A list of attributes is searched for each new one: this bounds the square.
const maxAttributes = 500

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const rawText = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))
const closedByItself = new Set('p li td th tr dd dt option thead tbody tfoot optgroup rt rp'.split(' '))
const opening = /<(?:!--|([/]?)([a-z][^\s/>]*)|[!?])/giy

/** Elements of which nobody here reads anything: they are cut out, whole. */
const unread = new Set('script style svg template noscript'.split(' '))

/** Attributes that the extractor, the metadata or the furniture's names are read from, whatever the element. */
const readAnywhere =
  /^(?:class|id|role|hidden|aria-hidden|aria-modal|aria-label|content|lang|xml:lang|dir|datetime|item(?:prop|type)|data-component|datatable|summary|rowspan|colspan)$/i
/** Those read on some elements only: where a link leads, what a meta tag is called, whether an image has a source. */
const readOn: Record<string, RegExp> = {
  a: /^(?:href|rel)$/i,
  link: /^(?:href|rel)$/i,
  meta: /^(?:name|property|http-equiv|charset)$/i,
  img: /src|original|lazy/i,
}
/** Read as they are, for the extractor looks for a film's address in any attribute. */
const wholeTags = /^(?:picture|source|iframe|embed|object|video|audio|script)$/

/** Elements that begin and end a line: white space beside them is not shown. */
const blocks =
  /^(?:html|head|body|meta|link|title|script|style|template|noscript|address|article|aside|blockquote|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|optgroup|option|p|search|section|summary|table|caption|colgroup|col|tbody|td|tfoot|th|thead|tr|ul)$/

/**
 * The page's source without what no article is made of (scripts, styles, drawings, comments, most attributes): to build a
 * tree of those would take most of the time. Refuses a page that is too big to read within seconds, before any tree of it
 * is built: one pass over its characters, with a stack no deeper than the limit.
 *
 * @throws ClippingError
 */
export function trimPage(html: string): string {
  if (html.length > maxCharacters) {
    throw new ClippingError(
      `The page is too big (${Math.round(html.length / 1e6)} million characters, at most ${maxCharacters / 1e6}). Save the article alone, or copy its text.`,
    )
  }
  const pieces: string[] = []
  let copied = 0
  const cut = (from: number, to: number): void => {
    if (from > copied) pieces.push(html.slice(copied, from))
    copied = to
  }
  const stack: string[] = []
  let elements = 0
  let pre = 0
  let afterBlock = true
  let behind = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    opening.lastIndex = at
    const match = opening.exec(html)
    if (!match) at = html.indexOf('<', at + 1)
    else if (match[0] === '<!--') {
      const end = html.indexOf('-->', at)
      cut(at, end < 0 ? html.length : end + 3)
      at = end < 0 ? -1 : html.indexOf('<', end + 3)
    } else if (match[2] === undefined) {
      const end = html.indexOf('>', at)
      at = end < 0 ? -1 : html.indexOf('<', end + 1)
    } else {
      const name = match[2].toLowerCase()
      const start = at
      const closes = match[1] === '/'
      const isBlock = blocks.test(name)
      if ((isBlock || afterBlock) && pre === 0 && isBlank(html, behind, start)) cut(behind, start)
      const whole = closes || unread.has(name) || wholeTags.test(name)
      const end = trimTag(html, opening.lastIndex, whole ? undefined : name, cut)
      if (end < 0) break
      behind = end
      afterBlock = isBlock
      if (name === 'pre') pre += closes ? -1 : 1
      if (closes) close(stack, name)
      else {
        elements += 1
        if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
        if (!voids.has(name) && !rawText.has(name)) open(stack, name)
        if (stack.length > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
      }
      at = rawText.has(name) && !closes ? endOfRawText(html, name, end) : html.indexOf('<', end)
      const goes = unread.has(name) && !(name === 'script' && /ld\+json/i.test(html.slice(start, end)))
      if (goes && !closes && html[end - 2] !== '/') {
        const closing = new RegExp(`</${name}\\s*>`, 'gi')
        closing.lastIndex = end
        const found = closing.exec(html)
        if (found) {
          if (!rawText.has(name)) close(stack, name)
          cut(start, closing.lastIndex)
          at = html.indexOf('<', closing.lastIndex)
          behind = closing.lastIndex
        }
      }
    }
  }
  if (copied === 0) return html
  pieces.push(html.slice(copied))
  return pieces.join('')
}

function tooComplex(what: string): ClippingError {
  return new ClippingError(`The page has ${what}. Save the article alone, or copy its text.`)
}

function endOfRawText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name.replace(/[^a-z]/g, '')}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? -1
}

function open(stack: string[], name: string): void {
  const top = stack[stack.length - 1]
  if (top === name && closedByItself.has(name)) return
  if (top === 'p' && !/^(?:a|b|i|u|em|strong|span|font|small|sub|sup|code|label|q|abbr|time)$/.test(name)) {
    stack.pop()
  }
  stack.push(name)
}

function close(stack: string[], name: string): void {
  const index = stack.lastIndexOf(name)
  if (index >= 0) stack.length = index
}

const isSpace = (code: number): boolean => code <= 32
const [quote, apostrophe, slash, equals, bracket] = [34, 39, 47, 61, 62]

function isBlank(html: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isSpace(html.charCodeAt(index))) return false
  return to > from
}

/** Where a tag's ">" ends, -1 where it never does; of an element that is named, attributes nobody reads are cut out. */
function trimTag(
  html: string,
  from: number,
  element: string | undefined,
  cut: (from: number, to: number) => void,
): number {
  let index = from
  for (let attributes = 0; ; attributes += 1) {
    if (attributes > maxAttributes) throw tooComplex(`an element with more than ${maxAttributes} attributes`)
    while (isSpace(html.charCodeAt(index)) || html.charCodeAt(index) === slash) index += 1
    if (index >= html.length) return -1
    if (html.charCodeAt(index) === bracket) return index + 1
    const start = index
    for (index += 1; index < html.length; index += 1) {
      const code = html.charCodeAt(index)
      if (isSpace(code) || code === slash || code === equals || code === bracket) break
    }
    const name = html.slice(start, index)
    let next = index
    while (isSpace(html.charCodeAt(next))) next += 1
    if (html.charCodeAt(next) === equals) {
      next += 1
      while (isSpace(html.charCodeAt(next))) next += 1
      const mark = html.charCodeAt(next)
      if (mark === quote || mark === apostrophe) {
        index = html.indexOf(html[next] as string, next + 1) + 1
        if (index === 0) return -1
      } else {
        for (index = next; index < html.length; index += 1) {
          const code = html.charCodeAt(index)
          if (isSpace(code) || code === bracket) break
        }
      }
    }
    if (element !== undefined && !isRead(element, name, html, start, index)) cut(start, index)
  }
}

function isRead(element: string, name: string, html: string, start: number, end: number): boolean {
  if (readAnywhere.test(name)) return true
  if (name === 'style') return /none|hidden/i.test(html.slice(start, end))
  return readOn[element]?.test(name) === true
}
