import { tooComplex } from './clipping-error.ts'

// A list of attributes is searched for each new one: this bounds the square.
const maxAttributes = 500

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

const isSpace = (code: number): boolean => code <= 32
const [quote, apostrophe, slash, equals, bracket] = [34, 39, 47, 61, 62]

/** Whether a stretch of the source is white space and nothing else; an empty one is not. */
export function isBlank(html: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isSpace(html.charCodeAt(index))) return false
  return to > from
}

/**
 * Where an opening tag's ">" ends, -1 where it never does (HTML, 13.2.5.32 to 40). Of an element that is named, the
 * attributes that nobody reads are cut out on the way.
 *
 * @throws ClippingError where there are too many
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
