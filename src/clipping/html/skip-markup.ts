import { trimTag } from './trim-tag.ts'

const commentEnd = /--!?>/g

/** Returns where the comment that begins at `at` ends: at the end of the page if nothing closes it (HTML, 13.2.5.43 to 52). */
export function endOfComment(html: string, at: number): number {
  commentEnd.lastIndex = at + 2
  let match = commentEnd.exec(html)
  // The dashes that open a comment close it before ">", but not before "!>".
  while (match && match[0] === '--!>' && match.index < at + 4) match = commentEnd.exec(html)
  return match ? commentEnd.lastIndex : html.length
}

const scriptMark = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi

/**
 * Returns where the closing tag of an element begins whose content has no tags, or -1 if there is none.
 *
 * @param from where the content begins
 */
export function endOfRawText(html: string, name: string, from: number): number {
  if (name !== 'script') {
    const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')
    closing.lastIndex = from
    return closing.exec(html)?.index ?? -1
  }
  // A script in a comment in a script has a closing tag of its own (HTML, 13.2.5.15 to 31).
  let inside: 'script' | 'comment' | 'script in comment' = 'script'
  scriptMark.lastIndex = from
  for (let match = scriptMark.exec(html); match; match = scriptMark.exec(html)) {
    if (match[0] === '<!--') {
      if (inside === 'script') inside = 'comment'
      scriptMark.lastIndex = match.index + 2
    } else if (match[0] === '-->') inside = 'script'
    else if (match[1] === '') inside = inside === 'comment' ? 'script in comment' : inside
    else if (inside === 'script in comment') inside = 'comment'
    else return match.index
  }
  return -1
}

const drawingMark = /<(?:(!--)|(!\[CDATA\[)|(\/?)([a-z][^\t\n\f\r />]*)|[!?]|\/[^a-z>])/gi

/** HTML elements that end a drawing or formula that they are in (HTML, 13.2.6.5). `font` does so if it has attributes. */
const endsDrawing =
  /^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|font|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$/
/** Elements of a drawing that may contain HTML. */
const containsHtml = /^(?:title|desc|foreignobject)$/

/** Whether an HTML element ends the drawing or formula that it is in. */
export function isEndOfDrawing(name: string): boolean {
  return endsDrawing.test(name)
}

/**
 * Returns where a drawing (`<svg>`) ends, after its closing tag, or -1 if it has HTML in it or is not closed: then only the
 * parser knows where it ends.
 *
 * @param from where its content begins
 */
export function endOfDrawing(html: string, from: number): number {
  const stack = ['svg']
  drawingMark.lastIndex = from
  for (let match = drawingMark.exec(html); match; match = drawingMark.exec(html)) {
    const [tag, isComment, isData, slash, written] = match
    let end: number
    if (isComment) end = endOfComment(html, match.index)
    else if (isData) end = html.indexOf(']]>', match.index) + 3
    else if (written === undefined) end = html.indexOf('>', match.index) + 1
    else {
      const name = written.toLowerCase()
      if (isEndOfDrawing(name)) return -1
      end = trimTag(html, match.index + tag.length, undefined, () => {})
      if (slash) {
        const place = stack.lastIndexOf(name)
        if (place < 0) return -1
        stack.length = place
        if (place === 0) return end
      } else if (containsHtml.test(stack.at(-1) ?? '')) return -1
      else if (html[end - 2] !== '/') stack.push(name)
    }
    if (end <= match.index) return -1
    drawingMark.lastIndex = end
  }
  return -1
}
