import { findPermalinkWords } from './permalink-words.ts'

/** Longer file names are cut at a word: some systems hold 255 bytes, and a letter may take four. */
const maxSlugLength = 60

/** Letters that have no accent to take off and yet an ASCII spelling. */
const spellings: Record<string, string> = {
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
 * An article's file name from its headline: lower case words with hyphens, ASCII where the script is Latin, other scripts
 * in their own letters. Nothing where the headline has no letters.
 *
 * @example slugOf('Café “Norte” Reopens') // 'cafe-norte-reopens'
 */
export function formatSlug(headline: string): string | undefined {
  const words = findPermalinkWords(headline).map((word) =>
    word.replace(/[ßæœøđðþłı]/g, (letter) => spellings[letter] ?? letter),
  )
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if ([...longer].length > maxSlugLength) break
    slug = longer
  }
  return slug || [...(words[0] ?? '')].slice(0, maxSlugLength).join('') || undefined
}

/** Whether a text may be an article's slug: words with hyphens between them, which no path goes through. */
export function isSlug(text: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text) &&
    new TextEncoder().encode(text).length <= 240
  )
}
