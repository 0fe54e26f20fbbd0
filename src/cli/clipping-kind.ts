/** What a clipping of text is. */
export type TextKind = 'text' | 'markdown' | 'html'
/** What a clipping is. It decides which parser reads it. */
export type ClippingKind = TextKind | BytesKind
/** Kinds whose parsers read the bytes of a file. */
export type BytesKind = 'mail' | 'webArchive' | 'word' | 'pdf'

/** The names of files that a folder of clippings is searched for. */
export const clippingExtensions = /\.(?:txt|text|md|markdown|x?html?|eml|mht(?:ml)?|docx|pdf)$/i

/** How much of a clipping is searched for markup, in characters. A guess: comments and blank lines may come first. */
const headLength = 20_000

const htmlStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b/i
const markdownStart = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)|^\uFEFF?\s*# \S/

/**
 * Decides what a clipping is: by the extension of its file, else by how the text begins. A `.txt` file that begins as
 * HTML counts as HTML, so that no tags end up in the article.
 */
export function detectClippingKind(file: string, text: string): TextKind {
  if (/\.x?html?$/i.test(file)) return 'html'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  const head = text.slice(0, headLength)
  if (htmlStart.test(head)) return 'html'
  if (/\.txt$/i.test(file)) return 'text'
  return markdownStart.test(head) ? 'markdown' : 'text'
}

/** The header lines that a mail, or a page saved as one file, begins with. */
const mailHeader = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}/
/** What is in every packed Word document. */
const wordPart = 'word/document.xml'

/**
 * Decides whether a clipping has to be read as bytes: a PDF, a Word document, a mail, or a page saved as one file. Returns
 * `undefined` if it is text. What the bytes begin with counts more than the extension.
 */
export function detectBytesKind(file: string, bytes: Uint8Array): BytesKind | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer
    .toString('latin1', 0, headLength)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return buffer.includes(wordPart) ? 'word' : undefined
  const header = mailHeader.exec(head)?.[0]
  if (header === undefined) return undefined
  const isArchive =
    /^snapshot-content-location:/im.test(header) || /^content-type:\s*multipart\/related/im.test(header)
  if (/\.mht(?:ml)?$/i.test(file) || (isArchive && !/\.eml$/i.test(file))) return 'webArchive'
  const isMail = /\.eml$/i.test(file) || /^(?:mime-version|message-id|received):/im.test(header)
  return isMail ? 'mail' : undefined
}
