import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { creditAuthors } from './credit-authors.ts'

/** A `<meta>` element with a `name`, or with a `property` if it is one of Open Graph's. */
export type MetaTag = { name: string; content: string } | { property: string; content: string }

/** Characters of an ISO 8601 date without its time: 2023-09-25. */
const dateLength = 10

/**
 * Writes the `<meta>` elements for citation managers and link previews. A reprint is cited as the article of its source; any
 * other text is cited as an article of this site.
 *
 * Zotero's “Embedded Metadata” translator reads `z:itemType` and the `citation_` names. There is no
 * `citation_journal_title`, because Zotero would take the newspaper for a journal.
 *
 * @param address the page's permalink
 * @see https://www.zotero.org/support/dev/exposing_metadata
 * @see https://ogp.me/#type_article
 */
export function writeCitationMeta(frontmatter: Frontmatter, address: string, siteName: string): MetaTag[] {
  const { headline, dek, language, published, updated, source, topics = [] } = frontmatter
  const isReprint = source.relation === 'reprint'
  const publisher = isReprint ? source.name : siteName
  const firstPublished = isReprint ? (source.published ?? published) : published
  const named = (name: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ name, content }]
  const openGraph = (property: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ property, content }]
  return [
    ...named('description', dek),
    ...named('z:itemType', 'newspaperArticle'),
    ...named('citation_title', headline),
    ...creditAuthors(frontmatter).writers.flatMap(({ name }) => named('citation_author', name)),
    ...named('citation_date', firstPublished.slice(0, dateLength)),
    ...named('citation_publisher', publisher),
    ...named('citation_public_url', address),
    ...named('citation_language', language),
    ...openGraph('og:type', 'article'),
    ...openGraph('og:title', headline),
    ...openGraph('og:description', dek),
    ...openGraph('og:url', address),
    ...openGraph('og:site_name', publisher),
    ...openGraph('article:published_time', published),
    ...openGraph('article:modified_time', updated),
    ...topics.flatMap((topic) => openGraph('article:tag', topic)),
  ]
}
