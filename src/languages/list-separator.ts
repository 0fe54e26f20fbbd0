/** Languages that write ، for a comma: Arabic, Persian, Urdu, Pashto, Uyghur. */
const arabicCommaLanguage = /^(?:ar|fa|ur|ps|ug)\b/

/** Returns the comma and space between a name and a role, or between names in a list, as a language writes them. */
export function listSeparator(language: string): string {
  return arabicCommaLanguage.test(language) ? '، ' : ', '
}
