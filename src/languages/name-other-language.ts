/**
 * Returns the name of a language in the language of the page, for an entry that is in another language than the page:
 * `Arabic` on an English page. Returns `undefined` if both are the same, whatever the region.
 */
export function nameOtherLanguage(language: string, pageLanguage: string): string | undefined {
  const primary = new Intl.Locale(language).language
  if (primary === new Intl.Locale(pageLanguage).language) return undefined
  return new Intl.DisplayNames(pageLanguage, { type: 'language' }).of(primary)
}
