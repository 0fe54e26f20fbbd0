import type { TokenizedText } from './tokenize-text.ts'

/** Returns the text of the tokens from `from` up to, but not including, `to`, with white space collapsed to one space. */
export function sliceTokens({ text, tokens }: TokenizedText, from: number, to: number): string {
  return text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
}
