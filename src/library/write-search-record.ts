import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { toString as textOf } from 'mdast-util-to-string'
import type { Article, LocatedQuote, Passage } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'
import { formatNewestCorrection } from './format-correction.ts'
import type { OwnPage } from './parse-own-page.ts'

/** A page in the search index. An article is one record, with its quotations. */
export interface SearchRecord {
  url: string
  /** The primary language subtag. Each language has its own index, because words are stemmed by language. */
  language: string
  /**
   * What Pagefind indexes: a paragraph with all the text, then a paragraph for each quotation, with the speaker's name and
   * role. The quotation is not repeated there. Its element's id is a `SearchedQuote` as JSON: of all that Pagefind keeps with
   * a record, only ids are not searched.
   */
  html: string
}

/** A quotation of a search record. */
export interface SearchedQuote {
  id: string
  text: string
  speaker?: string
  role?: string
  /**
   * Where the passages of the quotation begin and end in the record's text, in UTF-16 code units without white space. Words
   * are not counted, because Pagefind splits some scripts into other words than we would.
   */
  passages: [start: number, end: number][]
}

/** Between parts of an article's text. Excerpts show it. */
const partSeparator = ' — '

/** White space, and the zero-width space that Pagefind inserts between words of scripts without spaces. */
const ignoredInLength = /[\s\u200B]+/g

/**
 * Writes the search record of an article.
 *
 * @param path the article's path on the site, with a slash at its end
 */
export function writeSearchRecord(
  { frontmatter, blocks, quotes }: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>,
  path: string,
): SearchRecord {
  const { headline, dek, published, source, language } = frontmatter
  const dates = [formatDate(published, language), formatNewestCorrection(frontmatter)]
  const date = dates.filter((text) => text !== undefined).join(' · ')
  const before = [headline, ...(dek === undefined ? [] : [dek])]
  const texts = blocks.map(({ text }) => text)
  const starts = countLettersBefore([...before, ...texts]).slice(before.length)
  const place = ({ block, start, end }: Passage): [number, number] => {
    const count = (offset: number): number =>
      (starts[block] ?? 0) + countLetters((texts[block] ?? '').slice(0, offset))
    return [count(start), count(end)]
  }
  return {
    url: path,
    language: findPrimarySubtag(language),
    html: writeRecordHtml(
      { title: headline, date, source: source.name },
      [...before, ...texts],
      quotes.map((quote) => describeQuote(quote, quote.passages.map(place))),
    ),
  }
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
    language: findPrimarySubtag(language),
    html: writeRecordHtml({ title, source: siteName }, [title, ...blocks], []),
  }
}

/** @param facts what the list of results shows besides the text */
function writeRecordHtml(
  facts: Record<string, string>,
  texts: readonly string[],
  quotes: readonly SearchedQuote[],
): string {
  const metas = Object.entries(facts).map(([name, content]) =>
    h('meta', { 'data-pagefind-meta': `${name}[content]`, content }),
  )
  const attributions = quotes.map((quote) =>
    h('p', { id: writeInAscii(quote) }, [quote.speaker, quote.role].filter(Boolean).join(', ')),
  )
  const body = h('body', h('p', texts.join(partSeparator)), ...attributions)
  return toHtml(h('html', h('head', ...metas), body))
}

function describeQuote(
  { id, text, speaker, role }: LocatedQuote,
  passages: SearchedQuote['passages'],
): SearchedQuote {
  return {
    id,
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
    passages,
  }
}

/** Writes JSON for an id. Pagefind removes white space and underscores of its own from ids, and splits other scripts. */
function writeInAscii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^!-~]|_/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** How many letters are before each of the texts when they are joined. */
function countLettersBefore(texts: readonly string[]): number[] {
  let letters = 0
  return texts.map((text) => {
    const before = letters
    letters += countLetters(text + partSeparator)
    return before
  })
}

function countLetters(text: string): number {
  return text.replace(ignoredInLength, '').length
}
