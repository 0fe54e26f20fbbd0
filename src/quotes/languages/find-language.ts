import { english } from './en.ts'
import type { LanguageWords } from './language-words.ts'
import { armenian, french, german, russian } from './others.ts'

const tables: Record<string, LanguageWords> = {
  en: english,
  de: german,
  fr: french,
  hy: armenian,
  ru: russian,
}

/** The words of a language; English where there is no table, whose rules then find few speakers and name none. */
export function wordsFor(language: string): LanguageWords {
  return tables[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
