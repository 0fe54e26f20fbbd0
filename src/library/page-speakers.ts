import { type ArticleQuotes, type CollectedSpeaker, groupByArticle } from './collect-speakers.ts'
import { type ListPage, pageFromOldest } from './page-list.ts'

/** One page of the quotations of a speaker, or of all speakers who share an address. */
export interface SpeakerPage extends Omit<ListPage<ArticleQuotes>, 'items'> {
  speakers: { speaker: CollectedSpeaker; articles: ArticleQuotes[] }[]
  /** Dates of the first and the last article on the page. */
  first: string
  last: string
}

/**
 * Divides the quotations of speakers who share an address into pages, numbered from the oldest. The quotations of an article
 * stay together.
 *
 * @param size the number of articles on every page but the newest
 */
export function pageSpeakers(speakers: readonly CollectedSpeaker[], size: number): SpeakerPage[] {
  const entries = speakers.flatMap((speaker) =>
    groupByArticle(speaker.quotes).map((quotes) => ({ speaker, quotes })),
  )
  if (speakers.length > 1) entries.sort((a, b) => compareDates(b.quotes, a.quotes))
  return pageFromOldest(entries, size).map(({ items, ...page }) => ({
    ...page,
    speakers: [...Map.groupBy(items, ({ speaker }) => speaker)].map(([speaker, own]) => ({
      speaker,
      articles: own.map(({ quotes }) => quotes),
    })),
    first: items.at(-1)?.quotes.article.frontmatter.published ?? '',
    last: items[0]?.quotes.article.frontmatter.published ?? '',
  }))
}

function compareDates(one: ArticleQuotes, other: ArticleQuotes): number {
  return Date.parse(one.article.frontmatter.published) - Date.parse(other.article.frontmatter.published)
}
