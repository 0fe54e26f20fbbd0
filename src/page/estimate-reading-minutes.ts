import type { Article } from '../article/article.ts'
import { keepByLanguage } from '../languages/keep-by-language.ts'

/**
 * Words per minute of adults who read English non-fiction silently. Using the figure for the other languages too is a guess.
 *
 * @see Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)
 */
const wordsPerMinute = 238

const findSegmenter = keepByLanguage((language) => new Intl.Segmenter(language, { granularity: 'word' }))

/** Estimates how many whole minutes an article takes to read: at least one. */
export function estimateReadingMinutes({
  frontmatter,
  blocks,
}: Pick<Article, 'frontmatter' | 'blocks'>): number {
  const segmenter = findSegmenter(frontmatter.language)
  let words = 0
  for (const { text } of blocks) {
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
  }
  return Math.max(1, Math.round(words / wordsPerMinute))
}
