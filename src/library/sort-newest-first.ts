import type { Article } from '../article/article.ts'

/** Articles by date of publication, newest first; those of one moment by headline, so that the order is always the same. */
export function sortNewestFirst<Item extends Pick<Article, 'frontmatter'>>(
  articles: readonly Item[],
): Item[] {
  return articles.toSorted(
    (a, b) =>
      Date.parse(b.frontmatter.published) - Date.parse(a.frontmatter.published) ||
      a.frontmatter.headline.localeCompare(b.frontmatter.headline, 'en'),
  )
}
