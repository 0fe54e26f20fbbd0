import { keepByLanguage } from './keep-by-language.ts'
import { findPrimarySubtag } from './primary-subtag.ts'

/** Returns what names languages in a language. */
const findNamer = keepByLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }))

/**
 * Names a language in another one. Returns `undefined` if both are the same language: a region or script is no difference.
 *
 * @example nameOtherLanguage('hy', 'en-GB') // 'Armenian'
 */
export function nameOtherLanguage(language: string, around: string): string | undefined {
  const own = findPrimarySubtag(language)
  return own === findPrimarySubtag(around) ? undefined : findNamer(around).of(own)
}
