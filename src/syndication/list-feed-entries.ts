import { toHtml } from 'hast-util-to-html'
import type { Article } from '../article/article.ts'
import { findLastChange } from '../article/last-change.ts'
import { findInterface } from '../languages/find-language.ts'
import type { CollectedSpeaker } from '../library/collect-speakers.ts'
import { creditAuthors } from '../page/credit-authors.ts'
import { type FeedEntry, maxFeedEntries } from './feed.ts'
import { buildCorrections, buildQuotation, writeArticleHtml } from './write-article-html.ts'

/** Finds the permalink of an article. */
export type FindAddress = (slug: string) => string

/** Describes an article as an entry of a feed, with its full text. */
export function describeArticleEntry(article: Article, findAddress: FindAddress): FeedEntry {
  const { frontmatter, slug } = article
  const { headline, dek, language } = frontmatter
  const address = findAddress(slug)
  return {
    address,
    title: headline,
    html: writeArticleHtml(article, address, findInterface(language).words),
    ...(dek === undefined ? {} : { summary: dek }),
    ...findDates(frontmatter),
    authors: creditAuthors(frontmatter).writers.map(({ name }) => name),
    topics: frontmatter.topics ?? [],
    language,
  }
}

/** Lists a speaker's quotations as entries of a feed. The author of each is the speaker. */
export function listQuotationEntries(
  { name, quotes }: Pick<CollectedSpeaker, 'name' | 'quotes'>,
  findAddress: FindAddress,
): FeedEntry[] {
  return quotes.slice(0, maxFeedEntries).map(({ article: { slug, frontmatter }, quote }) => {
    const { headline, language } = frontmatter
    const address = findAddress(slug)
    const { words } = findInterface(language)
    return {
      address: `${address}#${quote.id}`,
      title: `${name}: ${headline}`,
      html: toHtml({
        type: 'root',
        children: [...buildCorrections(frontmatter, words), buildQuotation(quote, address, words)],
      }),
      summary: quote.text,
      ...findDates(frontmatter),
      authors: [name],
      topics: frontmatter.topics ?? [],
      language: quote.language ?? language,
    }
  })
}

function findDates(frontmatter: Article['frontmatter']): Pick<FeedEntry, 'published' | 'updated'> {
  return { published: frontmatter.published, updated: findLastChange(frontmatter) }
}
