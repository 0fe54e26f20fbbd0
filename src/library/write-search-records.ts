import { toString as textOf } from 'mdast-util-to-string'
import type { Article, LocatedQuote } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'
import { formatNewestCorrection } from './format-correction.ts'
import type { OwnPage } from './parse-own-page.ts'

/**
 * An entry of the search index, in the shape of Pagefind's `CustomRecord`. An article has two: one for its text and one for
 * all its quotations. One record for each quotation would make the index of a large site many times as long.
 */
export interface SearchRecord {
  url: string
  /** The text that is searched. */
  content: string
  /** The primary language subtag. Each language has its own index, because words are stemmed by language. */
  language: string
  /** What the list of results shows. `quotes` is a `SearchedQuote[]` as JSON. */
  meta: { title: string; date: string; source: string; quotes?: string }
  /** Only quotations have a filter: Pagefind would write two kinds in a random order, and no two builds would be equal. */
  filters: { kind?: ['quotations'] }
  /** Pages of the paper’s own have no date. */
  sort: { date?: string }
}

/** A quotation in the record of an article's quotations. */
export interface SearchedQuote {
  id: string
  text: string
  speaker?: string
  role?: string
  /**
   * The length of the quotation's part of the record's `content`, in UTF-16 code units without white space. The page adds
   * the lengths up to find the quotation of a hit. It does not count words, because Pagefind splits some scripts into other
   * words than we would.
   */
  letters: number
}

/** Between parts of an article's record. Excerpts show it. */
const partSeparator = ' — '

/** White space, and the zero-width space that Pagefind inserts between words of scripts without spaces. */
const ignoredInLength = /[\s\u200B]+/g

/**
 * Writes the search records of an article: one for its text, and one for its quotations if it has any.
 *
 * @param path the article's path on the site, with a slash at its end
 */
export function writeSearchRecords(
  { frontmatter, blocks, quotes }: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>,
  path: string,
): SearchRecord[] {
  const { headline, dek, published, source, language } = frontmatter
  const dates = [formatDate(published, language), formatNewestCorrection(frontmatter)]
  const date = dates.filter((text) => text !== undefined).join(' · ')
  const meta = { title: headline, date, source: source.name }
  const shared = { language: findPrimarySubtag(language), sort: { date: published } }
  const parts = [headline, ...(dek === undefined ? [] : [dek]), ...blocks.map(({ text }) => text)]
  const article: SearchRecord = {
    ...shared,
    url: path,
    meta,
    content: parts.join(partSeparator),
    filters: {},
  }
  const [first] = quotes
  if (!first) return [article]
  const searched = quotes.map(describeQuote)
  const quotations: SearchRecord = {
    ...shared,
    // Pagefind keeps only one of two records with the same address.
    url: `${path}#${first.id}`,
    meta: { ...meta, quotes: JSON.stringify(searched.map(({ quote }) => quote)) },
    content: searched.map(({ content }) => content).join('\n'),
    filters: { kind: ['quotations'] },
  }
  return [article, quotations]
}

/**
 * Writes the search record of a page of the paper’s own.
 *
 * @param path the page's path on the site, with a slash at its end
 */
export function writeOwnPageRecord(
  { title, language, tree }: Pick<OwnPage, 'title' | 'language' | 'tree'>,
  path: string,
  siteName: string,
): SearchRecord {
  const blocks = tree.children.map((block) => textOf(block)).filter((text) => text.trim() !== '')
  return {
    url: path,
    content: [title, ...blocks].join(partSeparator),
    language: findPrimarySubtag(language),
    meta: { title, date: '', source: siteName },
    filters: {},
    sort: {},
  }
}

function describeQuote({ id, text, speaker, role }: LocatedQuote): {
  content: string
  quote: SearchedQuote
} {
  const attribution = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
  }
  const content = [text, ...Object.values(attribution)].join(' ')
  return {
    content,
    quote: { id, text, ...attribution, letters: content.replace(ignoredInLength, '').length },
  }
}
