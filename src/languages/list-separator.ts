/** What stands between a name and a role, or between names in a list, as the language writes it. */
export function listSeparator(language: string): string {
  return /^(?:ar|fa|ur|ps|ug)\b/.test(language) ? '، ' : ', '
}
