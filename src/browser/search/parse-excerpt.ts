/** A piece of an excerpt. */
export interface ExcerptPart {
  text: string
  /** Whether it is a word that was searched. */
  marked: boolean
}

/**
 * Parses an excerpt of the index, which is HTML whose only element is `<mark>`.
 *
 * @param readText returns the text of a piece of HTML
 * @example parseExcerpt('the <mark>old</mark> bridge', readText) // old is marked
 */
export function parseExcerpt(html: string, readText: (html: string) => string): ExcerptPart[] {
  return html
    .split(/(<mark>.*?<\/mark>)/)
    .map((part) => {
      if (part.startsWith('<mark>')) return { text: readText(part), marked: true }
      // A parser drops white space at the start, where it separates this piece from a marked word.
      const before = /^\s/.test(part) ? ' ' : ''
      const after = /\s$/.test(part) ? ' ' : ''
      const words = readText(part).trim()
      return { text: words === '' ? before : `${before}${words}${after}`, marked: false }
    })
    .filter(({ text }) => text !== '')
}
