import type { Article } from '../article/article.ts'
import { listArticleLanguages } from '../library/list-article-languages.ts'
import { type Feed, type FeedEntry, maxFeedEntries } from '../syndication/feed.ts'
import { describeArticleEntry, listQuotationEntries } from '../syndication/list-feed-entries.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'

/** A feed of the site, by the folder that it is in: empty for the feed of all articles, else `topics/bridges`. */
export interface SiteFeed {
  folder: string | undefined
  feed: Feed
}

let feeds: Promise<SiteFeed[]> | undefined

/** Lists the feeds of the site: all articles, each topic, each language, and the quotations of each speaker. */
export function listSiteFeeds(): Promise<SiteFeed[]> {
  if (import.meta.env.DEV) return makeSiteFeeds()
  feeds ??= makeSiteFeeds()
  return feeds
}

async function makeSiteFeeds(): Promise<SiteFeed[]> {
  const { name, description, language } = await getSite()
  const { articles, topics, speakers } = await getLibrary()
  const findAddress = (slug: string): string => fullAddress(`articles/${slug}/`)
  // An article is in several feeds, and its HTML takes the longest.
  const entries = new Map<Article, FeedEntry>()
  const listEntries = (own: readonly Article[]): FeedEntry[] =>
    own.slice(0, maxFeedEntries).map((article) => {
      const entry = entries.get(article) ?? describeArticleEntry(article, findAddress)
      entries.set(article, entry)
      return entry
    })
  const makeFeed = (
    folder: string,
    home: string,
    own: Pick<Feed, 'title' | 'language' | 'entries'>,
  ): SiteFeed => ({
    folder: folder === '' ? undefined : folder.replace(/\/$/, ''),
    feed: {
      ...own,
      ...(description === undefined ? {} : { description }),
      home: fullAddress(home),
      addresses: {
        atom: fullAddress(`${folder}feed.xml`),
        json: fullAddress(`${folder}feed.json`),
      },
    },
  })
  const names = new Intl.DisplayNames(language, { type: 'language' })
  // Speakers whose names make the same address share a feed, as they share a page.
  const bySlug = Map.groupBy(speakers, ({ slug }) => slug)
  return [
    makeFeed('', '', { title: name, language, entries: listEntries(articles) }),
    ...topics.map((topic) =>
      makeFeed(`topics/${topic.slug}/`, `topics/${topic.slug}/`, {
        title: `${topic.name} · ${name}`,
        language,
        entries: listEntries(topic.articles),
      }),
    ),
    ...listArticleLanguages(articles).map((tag) =>
      makeFeed(`languages/${tag}/`, '', {
        title: `${names.of(tag) ?? tag} · ${name}`,
        language: tag,
        entries: listEntries(
          articles.filter(({ frontmatter }) => new Intl.Locale(frontmatter.language).language === tag),
        ),
      }),
    ),
    ...[...bySlug].map(([slug, alike]) =>
      makeFeed(`speakers/${slug}/`, `speakers/${slug}/`, {
        title: `${alike.map((speaker) => speaker.name).join(', ')} · ${name}`,
        language,
        entries: alike.flatMap((speaker) => listQuotationEntries(speaker, findAddress)),
      }),
    ),
  ]
}
