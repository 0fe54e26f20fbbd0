import type { PluralForms } from './interface-words.ts'
import { keepByLanguage } from './keep-by-language.ts'

/** Replaces each `{name}` in an interface text by its value. A name without a value is left as it is. */
export function formatMessage(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Returns what a language counts with. */
const findCounter = keepByLanguage((language) => ({
  rules: new Intl.PluralRules(language),
  numbers: new Intl.NumberFormat(language),
}))

/** Formats a number in the digits of a language. */
export function formatNumber(value: number, language: string): string {
  return findCounter(language).numbers.format(value)
}

/**
 * Formats a count with its noun, in the plural form and the digits of a language.
 *
 * @example formatCount(8, { one: '{count} quotation', other: '{count} quotations' }, 'en') // '8 quotations'
 */
export function formatCount(count: number, forms: PluralForms, language: string): string {
  const { rules, numbers } = findCounter(language)
  const form = forms[rules.select(count)] ?? forms.other
  return formatMessage(form, { count: numbers.format(count) })
}
