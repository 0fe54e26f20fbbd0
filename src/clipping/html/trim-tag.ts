import { tooComplex } from './clipping-error.ts'

// The parser searches the list of attributes for each new one. This bounds the square.
const maxAttributes = 500

/** Attributes of any element that the extractor, the metadata or the furniture rules read. */
const readAnywhere =
  /^(?:class|id|role|hidden|aria-hidden|aria-controls|aria-modal|aria-label|content|lang|xml:lang|dir|datetime|item(?:prop|type)|data-component|data-oembed(?:-url)?|data-embed-(?:url|src)|data-tweet-url|url|datatable|summary|rowspan|colspan)$/i
/** Attributes that are read on some elements only: a link's address, a meta tag's name, an image's source. */
const readOn: Record<string, RegExp> = {
  a: /^(?:href|rel)$/i,
  abbr: /^title$/i,
  base: /^href$/i,
  link: /^(?:href|rel)$/i,
  meta: /^(?:name|property|http-equiv|charset)$/i,
  template: /^shadowroot/i,
  img: /src|original|lazy|^alt$/i,
  input: /^(?:type|name)$/i,
  math: /^alttext$/i,
  annotation: /^encoding$/i,
}
/** Elements that keep all attributes, because the extractor looks for a video's address in any of them. */
const wholeTags = /^(?:picture|source|iframe|embed|object|video|audio|script)$/

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 12 || code === 13
const [quote, apostrophe, slash, equals, bracket] = [34, 39, 47, 61, 62]

/** Whether a range of the source is white space only. An empty range is not. */
export function isBlank(html: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isSpace(html.charCodeAt(index))) return false
  return to > from
}

/**
 * Returns where an opening tag ends, after its ">", or -1 if it never does (HTML, 13.2.5.32 to 40). Calls `cut` for each
 * attribute that no later step reads.
 *
 * @param element the tag's name; `undefined` to cut no attributes
 * @throws ClippingError if there are too many attributes
 */
export function trimTag(
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
  if (readAnywhere.test(name) || wholeTags.test(element)) return true
  if (name === 'style') return /none|hidden/i.test(html.slice(start, end))
  return readOn[element]?.test(name) === true
}
