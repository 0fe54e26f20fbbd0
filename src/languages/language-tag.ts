/**
 * A BCP 47 tag in its usual spelling (`en-gb` as `en-GB`), where it names a language and nothing about calendars or
 * digits: `und` and `en-u-ca-buddhist` are none.
 */
export function parseLanguageTag(text: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(text)[0]
    const named = tag !== undefined && !/-[ux]-/.test(tag) && !/^(?:und|mul|zxx|x|i)\b/.test(tag)
    return named ? tag : undefined
  } catch {
    return undefined
  }
}
