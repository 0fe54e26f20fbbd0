import type { Article } from '../article/article.ts'
import type { Status } from '../article/status.ts'
import { collectSpeakers, type NameVariants } from './collect-speakers.ts'

/** A name, and how many there are of it. */
export interface Counted<Name extends string = string> {
  name: Name
  count: number
}

/** An archive in figures, for the people who keep it. */
export interface ArchiveSummary {
  /** How many articles have each status. Statuses without articles are left out. */
  statuses: { status: Status; count: number }[]
  quotationCount: number
  /** Quotations whose article does not name the speaker. */
  unnamedCount: number
  /** Articles of each year, oldest first, years without articles included. */
  years: Counted[]
  /** Most articles first; so are the lists below. */
  sources: Counted[]
  /** Articles of the largest sources in each year; `rest` are those of all others. */
  yearsBySource: { year: string; counts: number[]; rest: number }[]
  speakers: { name: string; language: string; quotations: number; articles: number }[]
  /** Articles with speakers that a person has to check. */
  unsure: { slug: string; headline: string; language: string; count: number; quotations: number }[]
  /** Why words of clippings were left out, how often, and in how many articles. */
  omissions: { reason: string; count: number; articles: number }[]
}

/** How many sources have a column of their own. A guess: as many as fit a page. */
export const maxSourceColumns = 5

/**
 * Sums up an archive, drafts and scheduled articles included.
 *
 * @param entries newest first
 */
export function summarizeArchive(
  entries: readonly { article: Article; status: Status }[],
  variants: NameVariants,
): ArchiveSummary {
  const articles = entries.map(({ article }) => article)
  const quotes = articles.flatMap((article) => article.quotes)
  const sources = countEach(articles.map(({ frontmatter }) => frontmatter.source.name))
  const years = countYears(articles)
  const largest = sources.slice(0, maxSourceColumns).map(({ name }) => name)
  const byYear = Map.groupBy(articles, yearOf)
  return {
    statuses: countEach(entries.map(({ status }) => status)).map(({ name: status, count }) => ({
      status,
      count,
    })),
    quotationCount: quotes.length,
    unnamedCount: quotes.filter(({ speaker, unconfirmed }) => speaker === undefined && !unconfirmed).length,
    years,
    sources,
    yearsBySource: years.map(({ name: year }) => {
      const own = (byYear.get(year) ?? []).map(({ frontmatter }) => frontmatter.source.name)
      const counts = largest.map((source) => own.filter((name) => name === source).length)
      return { year, counts, rest: own.length - counts.reduce((sum, count) => sum + count, 0) }
    }),
    speakers: collectSpeakers(articles, variants)
      .map(({ name, quotes: own }) => ({
        name,
        language: own[0]?.article.frontmatter.language ?? '',
        quotations: own.length,
        articles: new Set(own.map(({ article }) => article.slug)).size,
      }))
      .sort((a, b) => b.quotations - a.quotations),
    unsure: articles
      .map(({ slug, frontmatter, quotes: own }) => ({
        slug,
        headline: frontmatter.headline,
        language: frontmatter.language,
        count: own.filter(({ unconfirmed }) => unconfirmed).length,
        quotations: own.length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    omissions: sumOmissions(articles),
  }
}

function yearOf({ frontmatter }: Article): string {
  return frontmatter.published.slice(0, 4)
}

/** Counts equal names, most first. Names with equal counts keep their order. */
function countEach<Name extends string>(names: readonly Name[]): Counted<Name>[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((a, b) => b.count - a.count)
}

function countYears(articles: readonly Article[]): Counted[] {
  const counts = new Map(countEach(articles.map(yearOf)).map(({ name, count }) => [name, count]))
  const numbers = [...counts.keys()].map(Number)
  if (numbers.length === 0) return []
  const first = Math.min(...numbers)
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => {
    const name = String(first + index).padStart(4, '0')
    return { name, count: counts.get(name) ?? 0 }
  })
}

function sumOmissions(articles: readonly Article[]): ArchiveSummary['omissions'] {
  const all = articles.flatMap(({ slug, frontmatter }) =>
    (frontmatter.omitted ?? []).map(({ reason, count }) => ({ slug, reason, count })),
  )
  return [...Map.groupBy(all, ({ reason }) => reason)]
    .map(([reason, own]) => ({
      reason,
      count: own.reduce((sum, { count }) => sum + count, 0),
      articles: new Set(own.map(({ slug }) => slug)).size,
    }))
    .sort((a, b) => b.count - a.count)
}
