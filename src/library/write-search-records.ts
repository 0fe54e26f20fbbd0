import type { Article } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'

/**
 * One thing that a search can find: an article, or its quotations together, so that ten thousand articles are twenty
 * thousand records and not two hundred thousand. The shape is Pagefind's `CustomRecord`.
 */
export interface SearchRecord {
  url: string
  /** The words that are searched. */
  content: string
  /** The primary language subtag: each language has an index of its own, with its own endings of words. */
  language: string
  /** `quotes` are `SearchedQuote[]` as JSON. */
  meta: { title: string; date: string; source: string; quotes?: string }
  filters: { kind: ['article' | 'quotations'] }
  sort: { date: string }
}

/**
 * A quotation among an article's searched ones: `letters` says how many of the content's UTF-16 units, white space not
 * counted, are its own. The index has its own notion of words, above all where a script writes none apart.
 */
export interface SearchedQuote {
  id: string
  text: string
  speaker?: string
  role?: string
  letters: number
}

/**
 * What a search over an article finds: the article, and its quotations with their permalinks.
 *
 * @param path the article's path on the site, with a slash at its end
 */
export function writeSearchRecords(
  { frontmatter, blocks, quotes }: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>,
  path: string,
): SearchRecord[] {
  const { headline, dek, published, source, language } = frontmatter
  const meta = { title: headline, date: formatDate(published, language), source: source.name }
  const shared = { url: path, language: new Intl.Locale(language).language, sort: { date: published } }
  const searched = quotes.map(({ id, text, speaker, role, unconfirmed }) => {
    const who = unconfirmed ? {} : { ...(speaker && { speaker }), ...(role && { role }) }
    const content = [text, who.speaker, who.role].filter(Boolean).join(' ')
    return { content, quote: { id, text, ...who, letters: content.replace(/[\s\u200B]+/g, '').length } }
  })
  const article: SearchRecord = {
    ...shared,
    meta,
    content: [[headline, dek].filter(Boolean).join(' — '), ...blocks.map(({ text }) => text)].join(' — '),
    filters: { kind: ['article'] },
  }
  if (searched.length === 0) return [article]
  const list: SearchedQuote[] = searched.map(({ quote }) => quote)
  return [
    article,
    {
      ...shared,
      // Of two records with one address the index would keep one.
      url: `${path}#quotations`,
      meta: { ...meta, quotes: JSON.stringify(list) },
      content: searched.map(({ content }) => content).join('\n'),
      filters: { kind: ['quotations'] },
    },
  ]
}
