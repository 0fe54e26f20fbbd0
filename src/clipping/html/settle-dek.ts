import type { FieldValue } from '../parsed-clipping.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'

/**
 * The second headline of the page's data, if the page prints it under its headline: then it is the dek. Many pages state a title
 * for lists and search engines there, or the kicker above the headline. Returns `undefined` for these.
 */
export function settleDek(
  stated: FieldValue<string> | undefined,
  headline: string | undefined,
  blocks: readonly HtmlBlock[],
): FieldValue<string> | undefined {
  const dek = normalizeWords(stated?.value ?? '')
  const title = normalizeWords(headline ?? '')
  if (!stated || dek === '' || dek === title) return undefined
  const head = title === '' ? -1 : findHeadline(title, blocks)
  const isPrinted = blocks.slice(head + 1).some(({ text }) => normalizeWords(text) === dek)
  return isPrinted ? stated : undefined
}

/** The index of the line with the headline, which may have a kicker before it; -1 if no line has it. */
function findHeadline(title: string, blocks: readonly HtmlBlock[]): number {
  const whole = blocks.findIndex(({ tag, text }) => /^h[1-3]$/.test(tag) && normalizeWords(text) === title)
  if (whole >= 0) return whole
  return blocks.findIndex(({ tag, text }) => /^h[1-3]$/.test(tag) && normalizeWords(text).endsWith(title))
}
