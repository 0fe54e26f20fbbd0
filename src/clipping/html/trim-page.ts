import { ClippingError, tooComplex } from './clipping-error.ts'
import { endOfComment, endOfDrawing, endOfRawText, isEndOfDrawing } from './skip-markup.ts'
import { isBlank, trimTag } from './trim-tag.ts'

// A saved news page has one or two million characters. Trees of sixteen million still fit in a gigabyte.
const maxCharacters = 16_000_000
// Five times the largest news page measured. With more, the extractor takes half a minute.
const maxElements = 30_000
// The parser splits texts at each reference. A page that consists of references has about as many.
const maxReferences = 150_000
// The parser splits texts at each of them as well. A page about programming has some dozens.
const maxStrays = 10_000
// Real pages are below 60. The extractor's recursion is safe far beyond this.
const maxDepth = 400

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements in which nothing is a tag or a comment, except their own closing tag. */
const rawText = new Set('script style textarea title xmp iframe noembed noframes noscript'.split(' '))
const closedByItself = new Set('p li td th tr dd dt option thead tbody tfoot optgroup rt rp'.split(' '))
const opening = /<(?:!--|([/]?)([a-z][^\t\n\f\r />]*)|[!?]|\/[^a-z>])/giy

/** Elements that no later step reads: they are removed as a whole. */
const unread = new Set('script style svg noscript'.split(' '))

/** Drawings and formulas have rules of their own: nothing in them is raw text. */
const foreign = new Set(['svg', 'math'])

/** Elements that begin and end a line: white space next to them is not displayed. */
const blocks =
  /^(?:html|head|body|meta|link|title|script|style|template|noscript|address|article|aside|blockquote|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|optgroup|option|p|search|section|summary|table|caption|colgroup|col|tbody|td|tfoot|th|thead|tr|ul)$/

/**
 * Removes from a page's source what no article consists of (scripts, styles, drawings, comments, most attributes), because
 * building a tree of it would take most of the time. Refuses a page that would take more than seconds to parse, before any
 * tree is built. Needs one pass over the characters, with a stack that is no deeper than the limit.
 *
 * @throws ClippingError if the page is too big
 */
export function trimPage(html: string): string {
  if (html.length > maxCharacters) {
    throw new ClippingError(
      `The page is too big (${Math.round(html.length / 1e6)} million characters, at most ${maxCharacters / 1e6}). Save the article alone, or copy its text.`,
    )
  }
  if (countReferences(html) > maxReferences)
    throw tooComplex(`more than ${maxReferences} character references`)
  const pieces: string[] = []
  let copied = 0
  const cut = (from: number, to: number): void => {
    if (from > copied) pieces.push(html.slice(copied, from))
    copied = to
  }
  const stack: string[] = []
  let elements = 0
  const count = (): void => {
    elements += 1
    if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
  }
  let pre = 0
  let afterBlock = true
  let afterTag = 0
  let strays = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    opening.lastIndex = at
    const match = opening.exec(html)
    if (!match) {
      strays += 1
      if (strays > maxStrays) throw tooComplex(`more than ${maxStrays} signs < that begin no tag`)
      at = html.indexOf('<', at + 1)
    } else if (match[0] === '<!--') {
      const end = endOfComment(html, at)
      if (wouldMakeTag(html, at)) count()
      else cut(at, end)
      at = html.indexOf('<', end)
    } else if (match[2] === undefined) {
      const end = html.indexOf('>', at)
      at = end < 0 ? -1 : html.indexOf('<', end + 1)
    } else {
      const name = match[2].toLowerCase()
      const start = at
      const closes = match[1] === '/'
      const isBlock = blocks.test(name)
      if ((isBlock || afterBlock) && pre === 0 && isBlank(html, afterTag, start)) cut(afterTag, start)
      const isWhole = closes || unread.has(name)
      const end = trimTag(html, opening.lastIndex, isWhole ? undefined : name, cut)
      if (end <= 0) break
      afterTag = end
      afterBlock = isBlock
      if (name === 'plaintext' && !closes) break
      if (name === 'pre') pre += closes ? -1 : 1
      const isForeign = stack.some((element) => foreign.has(element))
      const isRaw = rawText.has(name) && !closes && !isForeign
      const isEmpty = voids.has(name) || ((isForeign || foreign.has(name)) && html[end - 2] === '/')
      if (closes) close(stack, name)
      else {
        count()
        if (!isRaw && !isEmpty) open(stack, name)
        if (stack.length > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
      }
      const content = isRaw ? endOfRawText(html, name, end) : end
      if (content < 0) break
      at = html.indexOf('<', content)
      const goes =
        unread.has(name) && !closes && !(name === 'script' && /ld\+json/i.test(html.slice(start, end)))
      let over = -1
      if (goes && isRaw) over = html.indexOf('>', at) + 1
      else if (goes && !isForeign) over = isEmpty ? end : endOfDrawing(html, end)
      if (over > 0 && !wouldMakeTag(html, start)) {
        if (!isRaw) close(stack, name)
        cut(start, over)
        at = html.indexOf('<', over)
        afterTag = over
      }
    }
  }
  if (copied === 0) return html
  pieces.push(html.slice(copied))
  return pieces.join('')
}

function countReferences(html: string): number {
  let count = 0
  for (let at = html.indexOf('&'); at >= 0 && count <= maxReferences; at = html.indexOf('&', at + 1))
    count += 1
  return count
}

/** Whether removing what starts here would join the text before and after it to a new tag. */
function wouldMakeTag(html: string, at: number): boolean {
  return at > 0 && /[<!/?-]/.test(html[at - 1] ?? '')
}

function open(stack: string[], name: string): void {
  if (isEndOfDrawing(name)) {
    const drawing = stack.findIndex((element) => foreign.has(element))
    if (drawing >= 0) stack.length = drawing
  }
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
