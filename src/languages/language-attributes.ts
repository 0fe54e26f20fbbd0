import { findDirection } from './find-direction.ts'

/** The attributes that say the language of words that are not in the article's, and the way it is written. */
export function languageAttributes(language: string | undefined): { lang?: string; dir?: 'rtl' | 'ltr' } {
  return language === undefined ? {} : { lang: language, dir: findDirection(language) ?? 'ltr' }
}
