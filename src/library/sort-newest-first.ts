import type { Article } from '../article/article.ts'

/**
 * Sorts articles by date of publication, newest first. Articles published at the same moment are sorted by headline, so that
 * every build has the same order.
 */
export function sortNewestFirst<Entry extends Pick<Article, 'frontmatter'>>(
  articles: readonly Entry[],
): Entry[] {
  return articles.toSorted(
    (a, b) =>
      Date.parse(b.frontmatter.published) - Date.parse(a.frontmatter.published) ||
      a.frontmatter.headline.localeCompare(b.frontmatter.headline, 'en'),
  )
}
