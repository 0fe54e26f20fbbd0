/** What a clipping is. It decides which parser reads it. */
export type ClippingKind = 'text' | 'markdown' | 'html'

/** The names of files that a folder of clippings is searched for. */
export const clippingExtensions = /\.(?:txt|text|md|markdown|x?html?)$/i

/** How much of a clipping is searched for markup, in characters. A guess: comments and blank lines may come first. */
const headLength = 20_000

const htmlStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b/i
const markdownStart = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)|^\uFEFF?\s*# \S/

/**
 * Decides what a clipping is: by the extension of its file, else by how the text begins. A `.txt` file that begins as
 * HTML counts as HTML, so that no tags end up in the article.
 */
export function detectClippingKind(file: string, text: string): ClippingKind {
  if (/\.x?html?$/i.test(file)) return 'html'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  const head = text.slice(0, headLength)
  if (htmlStart.test(head)) return 'html'
  if (/\.txt$/i.test(file)) return 'text'
  return markdownStart.test(head) ? 'markdown' : 'text'
}
