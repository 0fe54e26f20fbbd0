import { keepByLanguage } from './keep-by-language.ts'

/**
 * Parses a BCP 47 tag and returns it in its usual spelling: `en-gb` becomes `en-GB`. Returns `undefined` if it is not a
 * tag, names no language (`und`), or has extensions for calendars and the like (`en-u-ca-buddhist`).
 */
export const parseLanguageTag = keepByLanguage((text): string | undefined => {
  try {
    const tag = Intl.getCanonicalLocales(text)[0]
    const named = tag !== undefined && !/-[ux]-/.test(tag) && !/^(?:und|mul|zxx|x|i)\b/.test(tag)
    return named ? tag : undefined
  } catch {
    return undefined
  }
})
