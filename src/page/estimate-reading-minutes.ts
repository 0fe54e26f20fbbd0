import type { Article } from '../article/article.ts'

/**
 * Words per minute of adults who read English non-fiction silently. Using the figure for the other languages too is a guess.
 *
 * @see Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)
 */
const wordsPerMinute = 238

/** Estimates how many whole minutes an article takes to read: at least one. */
export function estimateReadingMinutes({
  frontmatter,
  blocks,
}: Pick<Article, 'frontmatter' | 'blocks'>): number {
  const segmenter = new Intl.Segmenter(frontmatter.language, { granularity: 'word' })
  const words = blocks.flatMap(({ text }) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike),
  )
  return Math.max(1, Math.round(words.length / wordsPerMinute))
}
