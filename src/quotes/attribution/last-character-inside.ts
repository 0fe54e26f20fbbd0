/**
 * How much of a quotation's end is looked at, in characters. Closing marks at its end are few; the limit keeps text with
 * long rows of marks linear.
 */
const endLength = 40

/** Returns the last character of a quotation that is no closing mark or bracket, or `undefined` if there is none. */
export function lastCharacterInside(quotedText: string): string | undefined {
  return quotedText
    .slice(-endLength)
    .trimEnd()
    .replace(/['’"”\])]+$/, '')
    .at(-1)
}
