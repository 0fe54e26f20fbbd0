import type { Article, LocatedQuote } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** Everything one person or office is quoted as saying, across articles. */
export interface CollectedSpeaker {
  /** The last part of the address of their page. Names that an address writes alike share a page, and are told apart on it. */
  slug: string
  name: string
  /** The role that the newest article gives them. */
  role?: string
  /** Newest article first, and in each in its order. */
  quotes: { article: Pick<Article, 'slug' | 'frontmatter'>; quote: LocatedQuote }[]
}

/** Ways a name is spelt, and the name that stands for them all: `{ 'N. Pashinian': 'Nikol Pashinyan' }`. */
export type NameVariants = ReadonlyMap<string, string>

/**
 * Collects quotations by speaker, by name. Speakers without a name are nobody's, and those nobody has confirmed are left
 * out: a page of somebody's words holds only theirs.
 *
 * @param articles newest first
 */
export function collectSpeakers(articles: readonly Article[], variants: NameVariants): CollectedSpeaker[] {
  const byName = new Map<string, Omit<CollectedSpeaker, 'slug'>>()
  for (const article of articles) {
    for (const quote of article.quotes) {
      if (quote.speaker === undefined || quote.unconfirmed) continue
      const name = variants.get(quote.speaker) ?? quote.speaker
      const known = byName.get(name)
      const speaker = known ?? { name, quotes: [] }
      if (!known) byName.set(name, speaker)
      if (quote.role !== undefined) speaker.role ??= quote.role
      speaker.quotes.push({ article, quote })
    }
  }
  return [...byName.values()]
    .map((speaker) => ({ slug: findPermalinkWords(speaker.name).join('-') || 'speaker', ...speaker }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** A speaker's quotations by the article they stand in, in the same order. */
export function groupByArticle(
  quotes: CollectedSpeaker['quotes'],
): { article: Pick<Article, 'slug' | 'frontmatter'>; quotes: LocatedQuote[] }[] {
  const groups = new Map<string, { article: Pick<Article, 'slug' | 'frontmatter'>; quotes: LocatedQuote[] }>()
  for (const { article, quote } of quotes) {
    const group = groups.get(article.slug) ?? { article, quotes: [] }
    group.quotes.push(quote)
    groups.set(article.slug, group)
  }
  return [...groups.values()]
}
