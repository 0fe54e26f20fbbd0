import { findDirection } from './find-direction.ts'

/** Returns the HTML attributes for words in another language than the text around them. Without a language: none. */
export function languageAttributes(language: string | undefined): { lang?: string; dir?: 'rtl' | 'ltr' } {
  return language === undefined ? {} : { lang: language, dir: findDirection(language) ?? 'ltr' }
}
