/** Names of languages by the language they are written in. */
const namers = new Map<string, Intl.DisplayNames>()

/**
 * Names a language in another one. Returns `undefined` if both are the same language: a region or script is no difference.
 *
 * @example nameOtherLanguage('hy', 'en-GB') // 'Armenian'
 */
export function nameOtherLanguage(language: string, around: string): string | undefined {
  const own = new Intl.Locale(language).language
  if (own === new Intl.Locale(around).language) return undefined
  const namer = namers.get(around) ?? new Intl.DisplayNames(around, { type: 'language' })
  namers.set(around, namer)
  return namer.of(own)
}
