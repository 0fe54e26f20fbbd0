import { ClippingError, tooComplex } from './clipping-error.ts'
import { isBlank, trimTag } from './trim-tag.ts'

// A saved news page has one or two million characters; at sixteen the trees of it still fit in a gigabyte.
const maxCharacters = 16_000_000
// Five times the largest news page measured: more would take the extractor half a minute.
const maxElements = 30_000
// The parser parts a text at each reference; a page written in nothing but references has about so many.
const maxReferences = 150_000
// The parser parts a text at each of them as well. A page about programming has some dozens.
const maxStrays = 10_000
// Real pages stay below 60; the extractor's own recursion is safe far beyond this.
const maxDepth = 400

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
// As the parser has it: it reads on for tags in iframe, noembed and noframes, where a browser would not.
const rawText = new Set('script style textarea title xmp'.split(' '))
const closedByItself = new Set('p li td th tr dd dt option thead tbody tfoot optgroup rt rp'.split(' '))
const opening = /<(?:!--|([/]?)([a-z][^\s/>]*)|[!?])/giy

/** Elements of which nobody here reads anything: they are cut out, whole. */
const unread = new Set('script style svg template noscript'.split(' '))

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
  if (countReferences(html) > maxReferences)
    throw tooComplex(`more than ${maxReferences} character references`)
  const pieces: string[] = []
  let copied = 0
  const cut = (from: number, to: number): void => {
    if (from > copied) pieces.push(html.slice(copied, from))
    copied = to
  }
  const stack: string[] = []
  const unclosed = new Set<string>()
  let elements = 0
  const count = (): void => {
    elements += 1
    if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
  }
  let pre = 0
  let afterBlock = true
  let behind = 0
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
      const end = html.indexOf('-->', at)
      if (glues(html, at)) count()
      else cut(at, end < 0 ? html.length : end + 3)
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
      const end = closes
        ? html.indexOf('>', opening.lastIndex) + 1
        : trimTag(html, opening.lastIndex, unread.has(name) ? undefined : name, cut)
      if (end <= 0) break
      behind = end
      afterBlock = isBlock
      if (name === 'pre') pre += closes ? -1 : 1
      if (closes) close(stack, name)
      else {
        count()
        if (!voids.has(name) && !rawText.has(name)) open(stack, name)
        if (stack.length > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
      }
      at =
        rawText.has(name) && !closes && html[end - 2] !== '/'
          ? endOfRawText(html, name, end)
          : html.indexOf('<', end)
      const goes = unread.has(name) && !(name === 'script' && /ld\+json/i.test(html.slice(start, end)))
      const over = goes && !closes && html[end - 2] !== '/' ? endOfElement(html, name, end, unclosed) : -1
      if (over >= 0 && !glues(html, start)) {
        if (!rawText.has(name)) close(stack, name)
        cut(start, over)
        at = html.indexOf('<', over)
        behind = over
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

/** Whether what stands before would run into what stands behind and make a tag of the two, were this cut out. */
function glues(html: string, at: number): boolean {
  return at > 0 && /[<!/?-]/.test(html[at - 1] ?? '')
}

/** Where an element's closing tag ends, -1 where there is none. What was not found once is not looked for again. */
function endOfElement(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return -1
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')
  closing.lastIndex = from
  if (closing.exec(html)) return closing.lastIndex
  unclosed.add(name)
  return -1
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
