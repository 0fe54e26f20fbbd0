import type { Article, LocatedQuote } from '../../../src/article/article.ts'

/** Makes an article with the given fields; everything else is the least that an article needs. */
export function makeArticle({
  slug = 'lamps',
  text = 'The lamps stay lit.',
  quotes = [],
  ...frontmatter
}: Partial<Article['frontmatter']> & {
  slug?: string
  text?: string
  quotes?: LocatedQuote[]
} = {}): Article {
  return {
    slug,
    frontmatter: {
      headline: `Headline of ${slug}`,
      language: 'en',
      published: '2031-11-04',
      authors: [],
      source: { name: 'The Harbour Ledger', relation: 'reprint' },
      ...frontmatter,
      quotes,
    },
    body: text,
    blocks: [{ kind: 'paragraph', text, line: 1, top: 0 }],
    quotes,
    links: [],
    linkAddresses: [],
  }
}
