import type { ElementContent as HtmlContent, Nodes as HtmlNodes, RootContent } from 'hast'
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import type { Article } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import { findDirection } from '../languages/find-direction.ts'
import { findInterface } from '../languages/find-language.ts'
import { findOwnPagePath, type OwnPage } from '../library/parse-own-page.ts'
import { buildOwnPage } from '../page/draw-own-page.ts'
import { formatByline, formatBylineText } from '../page/format-byline.ts'
import { buildArticle } from './write-article-html.ts'
import { writeXml } from './write-xml.ts'

/** The files of an EPUB, in the order in which they have to be packed. */
export type EpubFiles = [path: string, content: string][]

/** What the book is. */
export interface EpubBook {
  title: string
  language: string
  /** The address that identifies the book: the site's. */
  identifier: string
  /** When the book was made: RFC 3339, in UTC and without fractions of a second. */
  modified: string
  findAddress: (slug: string) => string
  /** Returns the full address of a page of the site, from its path from the front page. */
  findPageAddress: (path: string) => string
}

/** A part of the book: its file, its name in the contents, and its text. */
interface Chapter {
  id: string
  file: string
  title: string
  content: string
}

const xhtml = 'http://www.w3.org/1999/xhtml'
const ops = 'http://www.idpf.org/2007/ops'

/**
 * Writes the files of an EPUB 3 with a chapter for each article, and after them one for each of the paper’s own pages: they
 * say who made the book, as at the end of a printed one. The first file must be packed uncompressed.
 *
 * @param articles in the order of the chapters
 * @param pages in the order of the chapters
 * @see https://www.w3.org/TR/epub-33/
 */
export function writeEpubFiles(
  articles: readonly Article[],
  pages: readonly OwnPage[],
  book: EpubBook,
): EpubFiles {
  const chapters = [
    ...articles.map((article, index) =>
      makeChapter(
        `article-${index + 1}`,
        article.frontmatter.headline,
        writeArticle(article, book.findAddress(article.slug)),
      ),
    ),
    ...pages.map((page, index) =>
      makeChapter(`page-${index + 1}`, page.title, writeOwnPage(page, book.findPageAddress)),
    ),
  ]
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', writeContainer()],
    ['EPUB/package.opf', writePackage(chapters, book)],
    ['EPUB/contents.xhtml', writeContents(chapters, book)],
    ...chapters.map(({ file, content }): [string, string] => [`EPUB/${file}`, content]),
  ]
}

function makeChapter(id: string, title: string, content: string): Chapter {
  return { id, file: `${id}.xhtml`, title, content }
}

function writeContainer(): string {
  return writeXml(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  )
}

function writePackage(
  chapters: readonly Chapter[],
  { title, language, identifier, modified }: EpubBook,
): string {
  const type = 'application/xhtml+xml'
  return writeXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': language,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, identifier),
          x('dc:title', title),
          x('dc:language', language),
          x('meta', { property: 'dcterms:modified' }, modified),
        ]),
        x('manifest', [
          x('item', { id: 'contents', href: 'contents.xhtml', 'media-type': type, properties: 'nav' }),
          ...chapters.map(({ id, file }) => x('item', { id, href: file, 'media-type': type })),
        ]),
        x('spine', [
          x('itemref', { idref: 'contents' }),
          ...chapters.map(({ id }) => x('itemref', { idref: id })),
        ]),
      ],
    ),
  )
}

function writeContents(chapters: readonly Chapter[], { title, language }: EpubBook): string {
  const list = x(
    'ol',
    chapters.map((chapter) => x('li', [x('a', { href: chapter.file }, chapter.title)])),
  )
  return writePage(title, language, [x('nav', { 'epub:type': 'toc' }, [x('h1', title), list])])
}

function writeArticle(article: Article, address: string): string {
  const { frontmatter } = article
  const { headline, dek, language, published, source } = frontmatter
  const { words } = findInterface(language)
  const byline = formatBylineText(formatByline(frontmatter, words))
  const facts = [byline, formatDate(published, language), source.name]
    .filter((fact) => fact !== '')
    .join(' · ')
  return writePage(headline, language, [
    x('h1', headline),
    ...(dek === undefined ? [] : [x('p', [x('em', dek)])]),
    x('p', facts),
    ...buildArticle(article, address, words).flatMap(toXmlNode),
    writePermalink(address, language),
  ])
}

/** Links between pages lead to the site, as links between articles do. */
function writeOwnPage(page: OwnPage, findPageAddress: EpubBook['findPageAddress']): string {
  const { title, language } = page
  return writePage(title, language, [
    x('h1', title),
    ...buildOwnPage(page, findPageAddress).children.flatMap(toXmlNode),
    writePermalink(findPageAddress(findOwnPagePath(page)), language),
  ])
}

function writePermalink(address: string, language: string): Element {
  const { words } = findInterface(language)
  return x('p', [`${words.permalink}: `, x('a', { href: address }, address)])
}

function writePage(title: string, language: string, content: ElementContent[]): string {
  const dir = findDirection(language)
  return writeXml(
    x(
      'html',
      { xmlns: xhtml, 'xmlns:epub': ops, lang: language, 'xml:lang': language, ...(dir && { dir }) },
      [x('head', [x('title', title)]), x('body', content)],
    ),
  )
}

/** Attributes that mean the same in HTML and XHTML, by the names that trees of HTML give them. */
const attributes: Readonly<Record<string, string>> = {
  href: 'href',
  cite: 'cite',
  dateTime: 'datetime',
  lang: 'lang',
  dir: 'dir',
  id: 'id',
  start: 'start',
}

/** Rewrites a node of HTML as XML. Attributes that only browsers need are left out. */
function toXmlNode(node: HtmlContent | HtmlNodes | RootContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }]
  if (node.type !== 'element') return []
  const named = Object.entries(node.properties).flatMap(([name, value]) => {
    const attribute = attributes[name]
    return attribute === undefined || value === null || value === undefined
      ? []
      : [[attribute, String(value)]]
  })
  return [x(node.tagName, Object.fromEntries(named), node.children.flatMap(toXmlNode)) as Element]
}
