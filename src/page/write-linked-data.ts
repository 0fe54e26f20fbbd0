import type { Article } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'

type Author = Frontmatter['authors'][number]

/**
 * The article as a schema.org NewsArticle (JSON-LD). It claims no more than the relation to the source bears: the
 * reporters of a retold article are the authors of what it is based on, not of this text.
 *
 * @param address the page's permalink
 * @param siteName who publishes a text that no author of its own is named for
 */
export function writeLinkedData(
  { frontmatter, quotes }: Pick<Article, 'frontmatter' | 'quotes'>,
  address: string,
  siteName: string,
): Record<string, unknown> {
  const { headline, dek, language, published, updated, authors, dateline, source, topics, corrections } =
    frontmatter
  const told = source.relation === 'retelling'
  const writers = authors.filter(({ role }) => (told ? role === 'writing' : !isHelper(role)))
  const reporters = authors.filter(({ role }) => role === undefined || role === 'reporting')
  const people = (some: Author[]) =>
    some.map(({ name, url }) => ({ '@type': 'Person', name, ...(url === undefined ? {} : { url }) }))
  const original = {
    '@type': 'NewsArticle',
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.published === undefined ? {} : { datePublished: source.published }),
    publisher: { '@type': 'Organization', name: source.name },
    ...(reporters.length > 0 ? { author: people(reporters) } : {}),
  }
  return dropAbsent({
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
    author:
      writers.length > 0 ? people(writers) : told ? [{ '@type': 'Organization', name: siteName }] : undefined,
    translator: nonEmpty(people(authors.filter(({ role }) => role === 'translation'))),
    editor: nonEmpty(people(authors.filter(({ role }) => role === 'editing'))),
    dateline: dateline?.text,
    locationCreated: dateline && { '@type': 'Place', name: dateline.place },
    sourceOrganization:
      source.agency === undefined ? undefined : { '@type': 'Organization', name: source.agency },
    ...relateToSource(source.relation, original),
    correction: nonEmpty(
      (corrections ?? []).map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    ),
    hasPart: nonEmpty(
      quotes.map(({ id, text, speaker, unconfirmed, url }) =>
        dropAbsent({
          '@type': 'Quotation',
          '@id': `${address}#${id}`,
          text,
          creator: speaker === undefined || unconfirmed ? undefined : { '@type': 'Thing', name: speaker },
          citation: url,
        }),
      ),
    ),
  })
}

function isHelper(role: Author['role']): boolean {
  return role === 'translation' || role === 'editing' || role === 'photography'
}

function relateToSource(relation: Frontmatter['source']['relation'], original: object): object {
  if (relation === 'original') return {}
  return relation === 'translation' ? { translationOfWork: original } : { isBasedOn: original }
}

function nonEmpty<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined
}

function dropAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** JSON for a script element: nothing in it can close the element or open a comment. */
export function writeJsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
