import type { InterfaceWords } from './interface-words.ts'

/** Puts values in the places of `{name}` in an interface text. */
export function formatMessage(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A count with its noun in the form the language wants: "1 quotation", "8 quotations". */
export function formatCount(
  count: number,
  forms: InterfaceWords['quotationCount'],
  language: string,
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return formatMessage(form, { count: new Intl.NumberFormat(language).format(count) })
}
