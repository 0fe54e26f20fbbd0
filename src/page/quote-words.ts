import type { LocatedQuote } from '../article/article.ts'

/**
 * Formats a quotation's words as one text without outer quotation marks. An ellipsis between marks shows where words of the
 * reporter interrupt it, so that two stretches never read as one: `We leave at six” … “and not before`.
 *
 * @param marks the opening and the closing quotation mark of the article's language
 */
export function formatQuoteWords(
  { parts }: Pick<LocatedQuote, 'parts'>,
  [open, close]: readonly [string, string],
): string {
  return parts.join(`${close} … ${open}`)
}
