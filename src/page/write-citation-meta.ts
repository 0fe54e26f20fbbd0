import type { Frontmatter } from '../article/frontmatter-schema.ts'

/** A `<meta>` element: by name, or by property as Open Graph has it. */
export type MetaTag = { name: string; content: string } | { property: string; content: string }

/**
 * What citation managers and link previews read. Zotero's Embedded Metadata translator takes `citation_` tags and
 * `z:itemType`; `citation_journal_title` would make a journal of the newspaper.
 */
export function writeCitationMeta(frontmatter: Frontmatter, address: string, siteName: string): MetaTag[] {
  const { headline, dek, language, published, updated, authors, source, topics } = frontmatter
  const reprint = source.relation === 'reprint'
  const writers = authors.filter(({ role }) =>
    source.relation === 'retelling'
      ? role === 'writing'
      : role === undefined || role === 'reporting' || role === 'writing',
  )
  const named = (name: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ name, content }]
  const open = (property: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ property, content }]
  return [
    ...named('description', dek),
    ...named('z:itemType', 'newspaperArticle'),
    ...named('citation_title', headline),
    ...writers.flatMap(({ name }) => named('citation_author', name)),
    ...named('citation_date', (reprint ? (source.published ?? published) : published).slice(0, 10)),
    ...named('citation_publisher', reprint ? source.name : siteName),
    ...named('citation_public_url', address),
    ...named('citation_language', language),
    ...open('og:type', 'article'),
    ...open('og:title', headline),
    ...open('og:description', dek),
    ...open('og:url', address),
    ...open('og:site_name', reprint ? source.name : siteName),
    ...open('article:published_time', published),
    ...open('article:modified_time', updated),
    ...(topics ?? []).flatMap((topic) => open('article:tag', topic)),
  ]
}
