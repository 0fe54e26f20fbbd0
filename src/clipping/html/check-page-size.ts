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

/**
 * Refuses a page that is too big to read within seconds, before any tree of it is built: one pass over its characters,
 * with a stack no deeper than the limit. Throws a {@link ClippingError}; gives nothing.
 */
export function checkPageSize(html: string): void {
  if (html.length > maxCharacters) {
    throw new ClippingError(
      `The page is too big (${Math.round(html.length / 1e6)} million characters, at most ${maxCharacters / 1e6}). Save the article alone, or copy its text.`,
    )
  }
  const stack: string[] = []
  let elements = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    opening.lastIndex = at
    const match = opening.exec(html)
    if (!match) at = html.indexOf('<', at + 1)
    else if (match[0] === '<!--') at = after(html, '-->', at)
    else if (match[2] === undefined) at = after(html, '>', at)
    else {
      const name = match[2].toLowerCase()
      const end = endOfTag(html, opening.lastIndex)
      if (end < 0) return
      if (match[1] === '/') close(stack, name)
      else {
        elements += 1
        if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
        if (!voids.has(name) && !rawText.has(name)) open(stack, name)
        if (stack.length > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
      }
      at = rawText.has(name) && match[1] === '' ? endOfRawText(html, name, end) : html.indexOf('<', end)
    }
  }
}

function tooComplex(what: string): ClippingError {
  return new ClippingError(`The page has ${what}. Save the article alone, or copy its text.`)
}

function after(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from)
  return end < 0 ? -1 : html.indexOf('<', end + mark.length)
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

/** Where a tag's ">" ends, quoted values skipped; -1 where it never does. */
function endOfTag(html: string, from: number): number {
  let attributes = 0
  let apart = false
  for (let index = from; index < html.length; index += 1) {
    const code = html.charCodeAt(index)
    if (code === 62) return index + 1
    if (code === 34 || code === 39) {
      const end = html.indexOf(html[index] as string, index + 1)
      if (end < 0) return -1
      index = end
      apart = true
    } else if (code <= 32 || code === 47) apart = true
    else if (code !== 61 && apart) {
      attributes += 1
      apart = false
      if (attributes > maxAttributes)
        throw tooComplex(`an element with more than ${maxAttributes} attributes`)
    }
  }
  return -1
}
