import { english } from './en.ts'
import { englishEvidence } from './en-evidence.ts'
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

/** How much each piece of evidence weighs in a language; nothing where nobody has measured it. */
export function weightsFor(language: string): Readonly<Record<string, number>> | undefined {
  return language.split('-')[0]?.toLowerCase() === 'en' ? englishEvidence : undefined
}
