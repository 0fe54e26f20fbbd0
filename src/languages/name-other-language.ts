/** Names of languages by the language they are written in. Made once, because making them takes much longer than using them. */
const namers = new Map<string, Intl.DisplayNames>()

/**
 * Returns the name of a language in the language of the page, for an entry that is in another language than the page. Returns
 * `undefined` if both are the same language: another region or script is no other language.
 *
 * @example nameOtherLanguage('hy', 'en-GB') // 'Armenian'
 */
export function nameOtherLanguage(language: string, pageLanguage: string): string | undefined {
  const primary = new Intl.Locale(language).language
  if (primary === new Intl.Locale(pageLanguage).language) return undefined
  const namer = namers.get(pageLanguage) ?? new Intl.DisplayNames(pageLanguage, { type: 'language' })
  namers.set(pageLanguage, namer)
  return namer.of(primary)
}
