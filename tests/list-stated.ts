import type { Article } from '../src/article/article.ts'
import type { Frontmatter } from '../src/article/frontmatter-schema.ts'
import type { SitePage } from '../src/page/write-page-meta.ts'

/**
 * Lists what of an article its page states. Notes about the copy, ids and who an unconfirmed speaker may be stay in the
 * file. The copy of an original article is a reprint, and its source is the site.
 */
export function listStated(
  { frontmatter, blocks, quotes }: Article,
  { address, site }: Pick<SitePage, 'address' | 'site'>,
): Record<string, unknown> {
  const { headline, dek, language, topics, published, updated, authors, dateline, corrections } = frontmatter
  const { image, source } = frontmatter
  const { name, url, published: sourcePublished, rights, relation } = source
  return {
    ...{ headline, dek, language, topics, published, updated, corrections },
    authors: orderAuthors(authors, relation),
    // A day that the dateline does not print is not on the page either.
    dateline: dateline && { ...dateline, date: /\d/.test(dateline.text) ? dateline.date : undefined },
    source:
      relation === 'original'
        ? { name: site.name, url: address, relation: 'reprint' }
        : { name, url, published: sourcePublished, rights, relation },
    agency: source.agency ?? dateline?.agency,
    image: image && { alt: image.alt, caption: image.caption, credit: image.credit },
    blocks: blocks.flatMap(({ kind, text }) => (text.trim() === '' ? [] : { kind, text: toLine(text) })),
    quotes: quotes.map(({ text, speaker, role, said, language: own, original, url: address }) => ({
      ...{ text, speaker, role, said, language: own, original, url: address },
    })),
  }
}

const roles = ['writing', 'reporting', 'translation', 'photography', 'editing'] as const

/** A byline names writers and reporters alike, unless the article retells what others reported; then it is in their order. */
function orderAuthors(
  authors: Frontmatter['authors'],
  relation: Frontmatter['source']['relation'],
): Frontmatter['authors'] {
  const named = authors.map(({ role, ...author }) => {
    const isWriter = role === undefined || role === 'writing' || role === 'reporting'
    if (!isWriter) return { ...author, role }
    return relation === 'retelling' ? { ...author, role: role ?? ('reporting' as const) } : author
  })
  const rank = ({ role }: Frontmatter['authors'][number]): number => (role ? roles.indexOf(role) : 0)
  return named.sort((a, b) => rank(a) - rank(b))
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
