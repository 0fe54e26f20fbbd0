import type { Article } from '../article/article.ts'
import type { CollectedSpeaker } from '../library/collect-speakers.ts'
import { summarizeSpeaker } from '../library/collect-speakers.ts'
import type { MoreArticlesList } from '../library/list-more-articles.ts'
import type { ListPage } from '../library/page-list.ts'
import type { SpeakerPage } from '../library/page-speakers.ts'
import { getShelf } from './article-shelf.ts'
import { digestOf } from './digest.ts'
import { getSites, type Site } from './get-site.ts'
import { getLibrary } from './library.ts'
import { findSiteFeatures } from './site-features.ts'

/*
 * Keys of pages, for `leaveOutUnchanged`: a page whose key is the same as in the last build is not drawn again, so the key has
 * to change with everything that the page shows. A page may show everything of an article that its key names by digest, and
 * nothing of any other.
 */

/**
 * Returns a function that makes the key of a page from the data that it depends on, besides the code and the settings.
 *
 * @param shown the site in the language of the page, if the page exists in each of them
 */
export async function preparePageKeys(shown?: Site): Promise<(...inputs: readonly unknown[]) => string> {
  const features = await findSiteFeatures()
  const { SITE, BASE_URL } = import.meta.env
  const site = JSON.stringify([await getSites(), shown?.path, features, SITE, BASE_URL])
  const shared = digestOf(getShelf().code, site)
  return (...inputs) => digestOf(shared, JSON.stringify(inputs))
}

/** Returns a function that digests an article with its lead picture. */
export async function prepareArticleDigests(): Promise<(article: Pick<Article, 'slug'>) => unknown> {
  const { pictures } = await getLibrary()
  const { articles } = getShelf()
  return ({ slug }) => [
    slug,
    articles.get(slug)?.digest,
    articles.get(slug)?.pictureDigest,
    pictures.get(slug),
  ]
}

/** What a page shows of the articles that it offers to read next. */
export function describeMoreArticles(lists: readonly MoreArticlesList[]): unknown {
  return lists.map(({ kind, articles }) => [
    kind,
    articles.map(({ slug, frontmatter: { headline, published, language, corrections } }) => [
      slug,
      headline,
      published,
      language,
      corrections?.map(({ date }) => date),
    ]),
  ])
}

/** What a page of a list shows besides the articles. */
export function describePaging({
  path,
  number,
  newerPath,
  olderPath,
}: Omit<ListPage<unknown>, 'items'>): unknown {
  return [path, number, newerPath, olderPath]
}

/** What a page of a speaker shows besides the articles. Only the newest page sums the speaker up. */
export function describeSpeakers({ speakers, number }: SpeakerPage): unknown {
  return speakers.map(({ speaker, articles }) => [
    speaker.name,
    speaker.role,
    speaker.quotes[0]?.article.frontmatter.language,
    number === undefined ? describeFacts(speaker) : undefined,
    articles.map(({ article, quotes }) => [article.slug, quotes.map(({ id }) => id)]),
  ])
}

function describeFacts(speaker: CollectedSpeaker): unknown {
  return [speaker.quotes.length, summarizeSpeaker(speaker)]
}
