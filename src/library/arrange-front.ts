import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'

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
  /** The first and the last day of the articles at the top; the same if all are of one day. */
  firstDay: string
  lastDay: string
  /** Everything else, newest first. */
  river: ArticleDay<Entry>[]
}

/** How many articles are in the second rank: a row of three on a desktop. */
const secondRankLength = 3

/**
 * Arranges articles as the front page of a newspaper. The lead is the newest article of the newest day that has a picture,
 * or else the newest article. The others stay in order. A second rank of one article would be a gap, so there is none.
 *
 * @param articles newest first
 * @param language the lead is chosen from the articles in this language, if there are any; regions do not matter
 */
export function arrangeFront<Entry extends DatedArticle>(
  articles: readonly Entry[],
  hasPicture: (article: Entry) => boolean,
  language?: string,
): FrontArrangement<Entry> {
  const lead = findLead(articles, hasPicture, language)
  if (!lead) return { lead, second: [], firstDay: '', lastDay: '', river: [] }
  const others = articles.filter((article) => article !== lead)
  const second = others.length < 2 ? [] : others.slice(0, secondRankLength)
  // A lead in the language of the page can be older than the articles after it.
  const days = [lead, ...second].map(dayOf).sort()
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)]
  return { lead, second, firstDay, lastDay, river: groupByDay(others.slice(second.length)) }
}

function findLead<Entry extends DatedArticle>(
  articles: readonly Entry[],
  hasPicture: (article: Entry) => boolean,
  language: string | undefined,
): Entry | undefined {
  const own = articles.filter(
    ({ frontmatter }) =>
      language !== undefined && findPrimarySubtag(frontmatter.language) === findPrimarySubtag(language),
  )
  const candidates = own.length > 0 ? own : articles
  const [newest] = candidates
  return candidates.find((one) => newest && dayOf(one) === dayOf(newest) && hasPicture(one)) ?? newest
}

/** Groups articles by the day they were published. The order stays the same. */
export function groupByDay<Entry extends DatedArticle>(articles: readonly Entry[]): ArticleDay<Entry>[] {
  return [...Map.groupBy(articles, dayOf)].map(([day, all]) => ({ day, articles: all }))
}

function dayOf({ frontmatter }: DatedArticle): string {
  return findDay(frontmatter.published)
}
