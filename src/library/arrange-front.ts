import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'

/** What the arrangement of a list depends on. */
type DatedArticle = Pick<Article, 'slug' | 'frontmatter'>

/** The articles of one day. */
export interface ArticleDay<Entry> {
  /** YYYY-MM-DD. */
  day: string
  articles: Entry[]
}

/** The top of a front page, and the list below it. */
export interface FrontArrangement<Entry> {
  /** The article that is set largest. `undefined` if there are no articles. */
  lead: Entry | undefined
  /** The articles after it. */
  second: Entry[]
  /** The first and the last day of the articles at the top: the same, if all are of one day. */
  firstDay: string
  lastDay: string
  /** Everything else, newest first. */
  river: ArticleDay<Entry>[]
}

/** How many articles are in the second rank: a row of three on a desktop. */
const secondRankLength = 3

/**
 * Arranges articles as the front page of a newspaper. The lead is the newest article of the newest day that has a picture,
 * or else the newest article. A second rank of one article would be a gap, so there is none.
 *
 * @param articles newest first
 */
export function arrangeFront<Entry extends DatedArticle>(
  articles: readonly Entry[],
  hasPicture: (article: Entry) => boolean,
): FrontArrangement<Entry> {
  const [newest] = articles
  if (!newest) return { lead: undefined, second: [], firstDay: '', lastDay: '', river: [] }
  const lastDay = dayOf(newest)
  const lead = articles.find((article) => dayOf(article) === lastDay && hasPicture(article)) ?? newest
  const others = articles.filter((article) => article !== lead)
  const second = others.length < 2 ? [] : others.slice(0, secondRankLength)
  const firstDay = dayOf(second.at(-1) ?? lead)
  return { lead, second, firstDay, lastDay, river: groupByDay(others.slice(second.length)) }
}

/** Groups articles by the day they were published. The order stays the same. */
export function groupByDay<Entry extends DatedArticle>(articles: readonly Entry[]): ArticleDay<Entry>[] {
  return [...Map.groupBy(articles, dayOf)].map(([day, all]) => ({ day, articles: all }))
}

function dayOf({ frontmatter }: DatedArticle): string {
  return findDay(frontmatter.published)
}
