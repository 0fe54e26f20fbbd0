import type { Article } from '../article/article.ts'

/** Words a minute that grown readers read of plain prose (Brysbaert, Journal of Memory and Language 109, 2019). */
const wordsPerMinute = 238

/** How many minutes an article takes to read, at least one. */
export function estimateReadingMinutes({
  frontmatter,
  blocks,
}: Pick<Article, 'frontmatter' | 'blocks'>): number {
  const segmenter = new Intl.Segmenter(frontmatter.language, { granularity: 'word' })
  const words = blocks.reduce(
    (sum, { text }) => sum + [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length,
    0,
  )
  return Math.max(1, Math.round(words / wordsPerMinute))
}
