import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'
import { formatNewestCorrection } from '../library/format-correction.ts'
import { creditAuthors } from './credit-authors.ts'
import type { MetaTag, SitePage } from './write-page-meta.ts'

/** In characters. Search engines show about 160. */
const maxDescription = 200

/**
 * Writes the `<meta>` elements for citation managers and link previews. A reprint is cited as the article of its source; any
 * other text is cited as an article of this site.
 *
 * Zotero's “Embedded Metadata” translator reads `z:itemType` and the `citation_` names. There is no
 * `citation_journal_title`, because Zotero would take the newspaper for a journal, and no `author`, because it would take
 * all of it for one name.
 *
 * @see https://www.zotero.org/support/dev/exposing_metadata
 * @see https://ogp.me/#type_article
 */
export function writeCitationMeta(
  { frontmatter, blocks }: Pick<Article, 'frontmatter' | 'blocks'>,
  { address, site, picture }: SitePage,
): MetaTag[] {
  const { headline, dek, language, published, updated, source, image, topics = [] } = frontmatter
  const isReprint = source.relation === 'reprint'
  const publisher = isReprint ? source.name : site.name
  const firstPublished = isReprint ? (source.published ?? published) : published
  const description = dek ?? shorten(blocks.find(({ kind }) => kind === 'paragraph')?.text)
  const shown = [description, formatNewestCorrection(frontmatter)]
    .filter((part) => part !== undefined)
    .join(' · ')
  const named = (name: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ name, content }]
  const openGraph = (property: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ property, content }]
  return [
    ...named('description', description),
    ...named('z:itemType', 'newspaperArticle'),
    ...named('citation_title', headline),
    ...creditAuthors(frontmatter).writers.flatMap(({ name }) => named('citation_author', name)),
    ...named('citation_date', findDay(firstPublished)),
    ...named('citation_publisher', publisher),
    ...named('citation_public_url', address),
    ...named('citation_language', language),
    ...openGraph('og:type', 'article'),
    ...openGraph('og:title', headline),
    ...openGraph('og:description', shown || undefined),
    ...openGraph('og:site_name', publisher),
    ...openGraph('og:image', picture?.address),
    ...openGraph('og:image:width', picture && String(picture.width)),
    ...openGraph('og:image:height', picture && String(picture.height)),
    ...openGraph('og:image:alt', picture && image?.alt),
    ...openGraph('article:published_time', published),
    ...openGraph('article:modified_time', updated),
    ...topics.flatMap((topic) => openGraph('article:tag', topic)),
  ]
}

/** Shortens a text, at the end of a word if it has spaces. An ellipsis shows where it was cut. */
function shorten(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line ?? '')
  if (characters.length <= maxDescription) return line || undefined
  const start = characters.slice(0, maxDescription).join('')
  return `${characters[maxDescription] === ' ' ? start : start.replace(/ \S*$/, '')} …`
}
