import { findDirection } from './find-direction.ts'

/** A letter that is written from right to left. */
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u
/** A letter that is written from left to right. */
const leftToRight = new RegExp(`(?!${rightToLeft.source})\\p{L}`, 'u')

/**
 * Puts words between the Unicode characters FSI and PDI if some of them run against the direction of the language around
 * them, so that they change the order of nothing else. This is `<bdi>` for the text of an attribute.
 */
export function isolateWords(words: string, language: string): string {
  const against = findDirection(language) === 'rtl' ? leftToRight : rightToLeft
  return against.test(words) ? `\u2068${words}\u2069` : words
}
