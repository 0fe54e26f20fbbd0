import type { Article } from '../article/article.ts'
import { nameLanguageInItself } from '../languages/name-language-in-itself.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'
import type { CollectedSpeaker } from '../library/collect-speakers.ts'
import { listArticleLanguages } from '../library/list-article-languages.ts'
import { type Feed, type FeedEntry, maxFeedEntries } from '../syndication/feed.ts'
import { describeArticleEntry, listQuotationEntries } from '../syndication/list-feed-entries.ts'
import { fullAddress } from './full-address.ts'
import { getSite, type Site } from './get-site.ts'
import { getLibrary } from './library.ts'
import { prepareArticleDigests, preparePageKeys } from './page-key.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'

/** A feed of the site, by the folder that it is in: empty for the feed of all articles, else `topics/bridges`. */
export interface SiteFeed {
  folder: string | undefined
  /** Changes with everything that the feed has. */
  key: string
  /** Makes the feed. Called only if the feed has changed since the last build, because making its texts takes long. */
  make: () => Feed
}

/** What feeds differ in. */
interface FeedParts {
  folder: string
  home: string
  title: string
  language: string
  description: string | undefined
  /** What the entries are made of: articles, or speakers with their quotations. */
  articles?: readonly Article[]
  speakers?: readonly CollectedSpeaker[]
}

let feeds: Promise<SiteFeed[]> | undefined

/** Lists the feeds of the site: all articles, each topic, each language, and the quotations of each speaker. */
function listSiteFeeds(): Promise<SiteFeed[]> {
  if (import.meta.env.DEV) return prepareFeeds()
  feeds ??= prepareFeeds()
  return feeds
}

/** Lists the feeds that have to be written in a format, in the form that Astro takes. */
export async function listFeedPages(file: 'feed.xml' | 'feed.json') {
  const pages = (await listSiteFeeds()).map(({ folder, key, make }) => ({
    path: folder === undefined ? file : `${folder}/${file}`,
    key,
    params: { folder },
    props: { make },
  }))
  return leaveOutUnchanged(pages)
}

async function prepareFeeds(): Promise<SiteFeed[]> {
  const [keyOf, digestArticle] = [await preparePageKeys(), await prepareArticleDigests()]
  const findAddress = (slug: string): string => fullAddress(`articles/${slug}/`)
  // An article is in several feeds, and its HTML takes the longest.
  const entries = new Map<Article, FeedEntry>()
  const describe = (article: Article): FeedEntry => {
    const entry = entries.get(article) ?? describeArticleEntry(article, findAddress)
    entries.set(article, entry)
    return entry
  }
  return (await listFeeds()).map((parts) => {
    const { folder, home, title, language, description, articles = [], speakers = [] } = parts
    const newest = articles.slice(0, maxFeedEntries)
    const quoted = speakers.map(({ name, quotes }) => ({ name, quotes: quotes.slice(0, maxFeedEntries) }))
    return {
      folder: folder === '' ? undefined : folder.replace(/\/$/, ''),
      key: keyOf(
        [folder, home, title, language, description],
        newest.map(digestArticle),
        quoted.map(({ name, quotes }) => [
          name,
          quotes.map(({ article, quote }) => [digestArticle(article), quote.id]),
        ]),
      ),
      make: () => ({
        title,
        language,
        entries: [
          ...newest.map(describe),
          ...quoted.flatMap((speaker) => listQuotationEntries(speaker, findAddress)),
        ],
        ...(description === undefined ? {} : { description }),
        home: fullAddress(home),
        addresses: { atom: fullAddress(`${folder}feed.xml`), json: fullAddress(`${folder}feed.json`) },
      }),
    }
  })
}

/**
 * Returns the feed of the articles in a language of the site, by its folder and its title. Returns `undefined` if the site has
 * only one language, or no article in this one.
 */
export async function findLanguageFeed({
  language,
  languages,
}: Site): Promise<{ folder: string; title: string } | undefined> {
  const tag = findPrimarySubtag(language)
  const { articles } = await getLibrary()
  if (languages.length === 1 || !listArticleLanguages(articles).includes(tag)) return undefined
  const { folder, title } = await describeLanguageFeed(tag)
  return { folder, title }
}

/** Describes the feed of the articles in a language. If the site has lists in it, the feed has the name of the site in it. */
async function describeLanguageFeed(tag: string): Promise<Omit<FeedParts, 'articles' | 'speakers'>> {
  const first = await getSite()
  const own = await getSite(tag)
  const folder = `languages/${tag}/`
  if (first.languages.length > 1 && findPrimarySubtag(own.language) === tag) {
    const { path, name, description } = own
    return {
      folder,
      home: path,
      title: `${nameLanguageInItself(tag)} · ${name}`,
      language: tag,
      description,
    }
  }
  const names = new Intl.DisplayNames(first.language, { type: 'language' })
  const { name, description } = first
  return { folder, home: '', title: `${names.of(tag) ?? tag} · ${name}`, language: tag, description }
}

async function listFeeds(): Promise<FeedParts[]> {
  const { name, language, description } = await getSite()
  const { articles, topics, speakers } = await getLibrary()
  const languageFeeds = await Promise.all(listArticleLanguages(articles).map(describeLanguageFeed))
  // Speakers whose names make the same address share a feed, as they share a page.
  const bySlug = Map.groupBy(speakers, ({ slug }) => slug)
  return [
    { folder: '', home: '', title: name, language, description, articles },
    ...topics.map((topic) => ({
      folder: `topics/${topic.slug}/`,
      home: `topics/${topic.slug}/`,
      title: `${topic.name} · ${name}`,
      language,
      description,
      articles: topic.articles,
    })),
    ...languageFeeds.map((feed) => ({
      ...feed,
      articles: articles.filter(
        ({ frontmatter }) => findPrimarySubtag(frontmatter.language) === feed.language,
      ),
    })),
    ...[...bySlug].map(([slug, alike]) => ({
      folder: `speakers/${slug}/`,
      home: `speakers/${slug}/`,
      title: `${alike.map((speaker) => speaker.name).join(', ')} · ${name}`,
      language,
      description,
      speakers: alike,
    })),
  ]
}
