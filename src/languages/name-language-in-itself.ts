import { keepByLanguage } from './keep-by-language.ts'

/**
 * Returns the name of a language as its readers know it, with a capital at its beginning.
 *
 * @example nameLanguageInItself('hy') // 'Հայերեն'
 */
export const nameLanguageInItself = keepByLanguage((language) => {
  const name = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(language)
  const [first = '', ...rest] = name ?? language
  return first.toLocaleUpperCase(language) + rest.join('')
})
