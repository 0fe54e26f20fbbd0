import type { Article, LocatedQuote } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** What the lists of a speaker's quotations show of an article. */
export type QuotedArticle = Pick<Article, 'slug' | 'frontmatter' | 'blocks' | 'quotes'>

/** A person or office with all their quotations in all articles. */
export interface CollectedSpeaker {
  /** The last part of the address of the speaker's page. Names with the same slug share a page, one section each. */
  slug: string
  name: string
  /** The role in the newest article that gives one. */
  role?: string
  /** Newest article first; the quotations of an article in the order of its text. */
  quotes: { article: QuotedArticle; quote: LocatedQuote }[]
}

/** Other spellings of names, each with the name that the site uses: `N. Pashinian` → `Nikol Pashinyan`. */
export type NameVariants = ReadonlyMap<string, string>

/** The slug of a speaker whose name has no letters or digits. */
const slugWithoutWords = 'speaker'

/**
 * Returns the name under which the library lists a quotation. Returns `undefined` if the article names no speaker.
 */
export function findSpeakerName(
  { speaker }: Pick<LocatedQuote, 'speaker'>,
  variants: NameVariants,
): string | undefined {
  return speaker === undefined ? undefined : (variants.get(speaker) ?? speaker)
}

/**
 * Collects the quotations of all articles by speaker, sorted by name.
 *
 * @param articles newest first
 */
export function collectSpeakers(articles: readonly Article[], variants: NameVariants): CollectedSpeaker[] {
  const byName = new Map<string, CollectedSpeaker>()
  for (const article of articles) {
    for (const quote of article.quotes) {
      const name = findSpeakerName(quote, variants)
      if (name === undefined) continue
      const slug = findPermalinkWords(name).join('-') || slugWithoutWords
      const speaker = byName.get(name) ?? { slug, name, quotes: [] }
      byName.set(name, speaker)
      if (quote.role !== undefined) speaker.role ??= quote.role
      speaker.quotes.push({ article, quote })
    }
  }
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** A speaker's quotations in one article. */
export interface ArticleQuotes {
  article: QuotedArticle
  quotes: LocatedQuote[]
}

/** Groups a speaker's quotations by article. The order stays the same. */
export function groupByArticle(quotes: CollectedSpeaker['quotes']): ArticleQuotes[] {
  const groups = new Map<string, ArticleQuotes>()
  for (const { article, quote } of quotes) {
    const group = groups.get(article.slug) ?? { article, quotes: [] }
    group.quotes.push(quote)
    groups.set(article.slug, group)
  }
  return [...groups.values()]
}

/** A role that articles give a speaker, and the dates of the first and last article that does. */
export interface SpeakerRole {
  /** As the newest of these articles writes it. */
  role: string
  language: string
  first: string
  last: string
}

/** What a speaker's page says above the quotations. */
export interface SpeakerFacts {
  /** Date of the first article that quotes the speaker. */
  first: string
  /** Date of the newest article that quotes the speaker. */
  last: string
  articleCount: number
  /** Newest first. Roles that differ only in case are one. */
  roles: SpeakerRole[]
}

/** Sums up when, how often and in which roles a speaker was quoted. */
export function summarizeSpeaker({ quotes }: Pick<CollectedSpeaker, 'quotes'>): SpeakerFacts {
  const roles = new Map<string, SpeakerRole>()
  for (const { article, quote } of quotes) {
    if (quote.role === undefined) continue
    const { published, language } = article.frontmatter
    const key = quote.role.toLowerCase()
    const role = roles.get(key) ?? { role: quote.role, language, first: published, last: published }
    roles.set(key, { ...role, first: published })
  }
  return {
    first: quotes.at(-1)?.article.frontmatter.published ?? '',
    last: quotes[0]?.article.frontmatter.published ?? '',
    articleCount: new Set(quotes.map(({ article }) => article.slug)).size,
    roles: [...roles.values()],
  }
}
