import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'

/**
 * Sorts articles by date of publication, newest first. Days count as they are written, each in its own time zone, so that all
 * articles of a day are together. Within a day the latest time comes first, and a date without a time counts as midnight in
 * UTC. Articles published at the same moment are sorted by headline, so that every build has the same order.
 */
export function sortNewestFirst<Entry extends Pick<Article, 'frontmatter'>>(
  articles: readonly Entry[],
): Entry[] {
  const { compare } = new Intl.Collator('en')
  return articles
    .map((article) => {
      const { published, headline } = article.frontmatter
      return { article, headline, day: findDay(published), moment: Date.parse(published) }
    })
    .sort(
      (a, b) =>
        Number(a.day < b.day) - Number(a.day > b.day) ||
        b.moment - a.moment ||
        compare(a.headline, b.headline),
    )
    .map(({ article }) => article)
}
