import type { PluralForms } from './interface-words.ts'

/** Replaces each `{name}` in an interface text by its value. A name without a value is left as it is. */
export function formatMessage(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/**
 * Formats a count with its noun, in the plural form and the digits of a language.
 *
 * @example formatCount(8, { one: '{count} quotation', other: '{count} quotations' }, 'en') // '8 quotations'
 */
export function formatCount(count: number, forms: PluralForms, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return formatMessage(form, { count: new Intl.NumberFormat(language).format(count) })
}
