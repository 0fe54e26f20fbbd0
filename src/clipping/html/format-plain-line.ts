import { cleanCharacters } from '../clean-characters.ts'

/**
 * Control characters, halves of surrogate pairs, and characters that make a text read differently from how it is written.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const invisible =
  /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu

/** Removes invisible characters from a text, and replaces those that look like others. White space stays, as spaces and line feeds. */
export function removeInvisible(text: string): string {
  return cleanCharacters(text).replace(invisible, (mark) =>
    mark === '\n' ? mark : /\s/.test(mark) ? ' ' : '',
  )
}

/**
 * Formats a text as one line without invisible characters, with single spaces, and cut off with an ellipsis after
 * `maxLength` characters.
 */
export function formatPlainLine(text: string, maxLength = 1000): string {
  // A field may be megabytes of hostile text. Its start is enough, even if white space makes up most of it.
  const line = removeInvisible(text.slice(0, maxLength * 4))
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line
}
