import { stringify } from 'yaml'

/** What differs between the articles of the two lists. */
export interface Parts {
  headline?: string
  dek?: string
  language?: string
  quotes?: Record<string, unknown>[]
  notQuotes?: string[]
  body: string
  /** Other fields of the frontmatter. */
  fields?: Record<string, unknown>
}

/** Writes an article of the Aldermoor Gazette. */
export function writeArticle({ headline, dek, language, quotes, notQuotes, body, fields }: Parts): string {
  const frontmatter = {
    headline: headline ?? 'Weir Gauges Read at Dawn',
    ...(dek === undefined ? {} : { dek }),
    language: language ?? 'en',
    published: '2031-01-01',
    authors: [],
    source: { name: 'The Aldermoor Gazette', relation: 'reprint' },
    quotes: quotes ?? [],
    ...(notQuotes === undefined ? {} : { notQuotes }),
    ...fields,
  }
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}\n`
}
