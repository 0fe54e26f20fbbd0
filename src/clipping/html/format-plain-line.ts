// Control characters, halves of characters, and marks that make a text read otherwise than it is written (Unicode TR 36: bidi overrides).
const invisible =
  /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu

/** A text without characters that are not seen; spaces and breaks stay. */
export function removeInvisible(text: string): string {
  return text.replace(invisible, (mark) => (/\s/.test(mark) ? ' ' : ''))
}

/** A text on one line: no breaks, no unseen characters, white space as single spaces, at most so many characters. */
export function formatPlainLine(text: string, maxLength = 1000): string {
  // A field may be megabytes of hostile text: only its beginning is looked at.
  const line = removeInvisible(text.slice(0, maxLength * 4))
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line
}

/** An http or https address as the browser would write it; nothing for any other, so that nothing runs when followed. */
export function parseWebAddress(text: string | null | undefined, base?: string): string | undefined {
  const written = text?.trim()
  if (!written || written.length > 2000 || /\p{Cc}/u.test(written)) return undefined
  const url = URL.parse(written, base)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.href
}
