import { formatDate } from '../article/article-date.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findInterface } from '../languages/find-language.ts'
import { formatMessage } from '../languages/format-message.ts'

/**
 * Formats the day of an article's newest correction, in the article's language, for every place that names the article.
 * Returns `undefined` if nothing was corrected.
 *
 * @example formatNewestCorrection(frontmatter) // 'Corrected November 6, 2031'
 */
export function formatNewestCorrection({
  corrections = [],
  language,
}: Pick<Frontmatter, 'corrections' | 'language'>): string | undefined {
  const newest = corrections
    .map(({ date }) => date)
    .sort()
    .at(-1)
  if (newest === undefined) return undefined
  return formatMessage(findInterface(language).words.corrected, { date: formatDate(newest, language) })
}
