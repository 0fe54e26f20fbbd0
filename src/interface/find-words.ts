import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { armenian } from './hy.ts'
import { russian } from './ru.ts'
import type { Words } from './words.ts'

const tables: Readonly<Record<string, Words>> = {
  ar: arabic,
  de: german,
  en: english,
  fr: french,
  hy: armenian,
  ru: russian,
}

/** The interface's words for an article's language, and the language they are in: English where there is no table. */
export function findWords(language: string): { words: Words; language: string } {
  const tag = language.split('-')[0]?.toLowerCase() ?? ''
  const words = tables[tag]
  return words ? { words, language: tag } : { words: english, language: 'en' }
}

/** Puts values in the places of `{name}` in an interface text. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A count with its noun in the form the language wants: "1 quotation", "8 quotations". */
export function formatCount(count: number, forms: Words['quotationCount'], language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return fill(form, { count: new Intl.NumberFormat(language).format(count) })
}
