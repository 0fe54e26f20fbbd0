import { keepByLanguage } from './keep-by-language.ts'
import { findPrimarySubtag } from './primary-subtag.ts'

/** Names languages in a language. */
const findNamer = keepByLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }))

/**
 * Returns the name of a language in the language of the page, for an entry that is in another language than the page. Returns
 * `undefined` if both are the same language: another region or script is no other language.
 *
 * @example nameOtherLanguage('hy', 'en-GB') // 'Armenian'
 */
export function nameOtherLanguage(language: string, pageLanguage: string): string | undefined {
  const primary = findPrimarySubtag(language)
  return primary === findPrimarySubtag(pageLanguage) ? undefined : findNamer(pageLanguage).of(primary)
}
