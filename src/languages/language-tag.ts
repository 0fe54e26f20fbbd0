import { keepByLanguage } from './keep-by-language.ts'

/**
 * Parses a BCP 47 tag and returns it in its usual spelling: `en-gb` becomes `en-GB`. Returns `undefined` if it is not a
 * tag, names no language (`und`), is the name of one (`english`), or has extensions for calendars and the like (`en-u-ca-buddhist`).
 */
export const parseLanguageTag = keepByLanguage((text): string | undefined => {
  try {
    const tag = Intl.getCanonicalLocales(text)[0]
    const named =
      tag !== undefined &&
      !/-[ux]-/.test(tag) &&
      !/^(?:und|mul|zxx|x|i)\b/.test(tag) &&
      isLanguageCode(tag.split('-')[0] ?? '')
    return named ? tag : undefined
  } catch {
    return undefined
  }
})

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether a code is of a language: `english` is none, and neither is `gb`. Not all codes of three letters have a name. */
function isLanguageCode(code: string): boolean {
  return code.length === 3 || (code.length === 2 && languageNames.of(code) !== undefined)
}
