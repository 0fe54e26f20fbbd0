import type { Article, LocatedQuote } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { type Author, creditAuthors } from './credit-authors.ts'

/** A JSON-LD object. Fields that are `undefined` are left out. */
type LinkedData = Record<string, unknown>

/**
 * Describes an article as a schema.org NewsArticle, to be printed as JSON-LD. The reporters of a retold article are authors
 * of the work it is based on, not of this text.
 *
 * @param address the page's permalink
 * @param siteName the author of a retelling that names no writer
 * @see https://schema.org/NewsArticle
 */
export function writeLinkedData(
  { frontmatter, quotes }: Pick<Article, 'frontmatter' | 'quotes'>,
  address: string,
  siteName: string,
): LinkedData {
  const { headline, dek, language, published, updated, dateline, source, topics, corrections } = frontmatter
  const { writers, translators, editors } = creditAuthors(frontmatter)
  const siteAsAuthor =
    source.relation === 'retelling' ? [{ '@type': 'Organization', name: siteName }] : undefined
  return omitUndefined({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline,
    description: dek,
    inLanguage: language,
    datePublished: published,
    dateModified: updated,
    keywords: topics,
    author: describePeople(writers) ?? siteAsAuthor,
    translator: describePeople(translators),
    editor: describePeople(editors),
    dateline: dateline?.text,
    locationCreated: dateline && { '@type': 'Place', name: dateline.place },
    sourceOrganization:
      source.agency === undefined ? undefined : { '@type': 'Organization', name: source.agency },
    ...relateToSource(frontmatter),
    correction: omitEmpty(
      (corrections ?? []).map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    ),
    hasPart: omitEmpty(quotes.map((quote) => describeQuote(quote, address))),
  })
}

function describeQuote({ id, text, speaker, url }: LocatedQuote, address: string): LinkedData {
  return omitUndefined({
    '@type': 'Quotation',
    '@id': `${address}#${id}`,
    text,
    creator: speaker === undefined ? undefined : { '@type': 'Thing', name: speaker },
    citation: url,
  })
}

function relateToSource({ source, authors }: Pick<Frontmatter, 'source' | 'authors'>): LinkedData {
  if (source.relation === 'original') return {}
  const reporters = authors.filter(({ role }) => role === undefined || role === 'reporting')
  const work = omitUndefined({
    '@type': 'NewsArticle',
    url: source.url,
    datePublished: source.published,
    publisher: { '@type': 'Organization', name: source.name },
    author: describePeople(reporters),
  })
  return source.relation === 'translation' ? { translationOfWork: work } : { isBasedOn: work }
}

/** Returns `undefined` if there are no people: an empty list would say that nobody wrote the article. */
function describePeople(authors: readonly Author[]): LinkedData[] | undefined {
  return omitEmpty(authors.map(({ name, url }) => omitUndefined({ '@type': 'Person', name, url })))
}

function omitEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined
}

function omitUndefined(fields: LinkedData): LinkedData {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/**
 * Writes a value as JSON for a `<script>` element. The characters `<`, `>` and `&` are escaped, so that nothing in the value
 * can close the element or open a comment.
 */
export function writeJsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
