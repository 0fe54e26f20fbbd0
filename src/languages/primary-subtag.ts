import { keepByLanguage } from './keep-by-language.ts'

/** Returns the primary subtag of a language: `en` for `en-GB`. */
export const findPrimarySubtag = keepByLanguage((language) => new Intl.Locale(language).language)
