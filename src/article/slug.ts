import { findPermalinkWords } from './permalink-words.ts'

/**
 * Longer slugs are cut after a word. Most file systems allow 255 bytes in a name and a letter takes up to four, so 60
 * letters always fit.
 */
const maxSlugLength = 60

/** Bytes that a slug may have: 255, less room for `.md` and for the suffix of a file that is still being written. */
const maxSlugBytes = 240

/** Letters that Unicode does not decompose into a letter and an accent, with their ASCII spelling. */
const asciiSpellings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/**
 * Makes an article's file name from its headline: lower-case words joined by hyphens, ASCII if the script is Latin,
 * otherwise in the letters of their script. Returns `undefined` if the headline has no letters or digits.
 *
 * @example formatSlug('Café “Norte” Reopens') // 'cafe-norte-reopens'
 */
export function formatSlug(headline: string): string | undefined {
  const words = findPermalinkWords(headline).map((word) =>
    word.replace(/[ßæœøđðþłı]/g, (letter) => asciiSpellings[letter] ?? letter),
  )
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if ([...longer].length > maxSlugLength) break
    slug = longer
  }
  return slug || [...(words[0] ?? '')].slice(0, maxSlugLength).join('') || undefined
}

/** Whether a text can be an article's slug: words joined by hyphens, short enough for a file name. */
export function isSlug(text: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text) &&
    new TextEncoder().encode(text).length <= maxSlugBytes
  )
}
