import { keepByLanguage } from './keep-by-language.ts'

/** Returns what joins a list of names in a language, with “and” before the last. */
export const findListFormat = keepByLanguage(
  (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
)
