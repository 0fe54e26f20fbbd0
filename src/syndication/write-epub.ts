import type { ElementContent as HtmlContent, Nodes as HtmlNodes } from 'hast'
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import type { Article } from '../article/article.ts'
import { formatDate } from '../article/article-date.ts'
import { findDirection } from '../languages/find-direction.ts'
import { findInterface } from '../languages/find-language.ts'
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
}

const xhtml = 'http://www.w3.org/1999/xhtml'
const ops = 'http://www.idpf.org/2007/ops'

/**
 * Writes the files of an EPUB 3 with a chapter for each article. The first file must be packed uncompressed.
 *
 * @param articles in the order of the chapters
 * @see https://www.w3.org/TR/epub-33/
 */
export function writeEpubFiles(articles: readonly Article[], book: EpubBook): EpubFiles {
  const chapters = articles.map((article, index) => ({ article, file: `article-${index + 1}.xhtml` }))
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', writeContainer()],
    [
      'EPUB/package.opf',
      writePackage(
        chapters.map(({ file }) => file),
        book,
      ),
    ],
    ['EPUB/contents.xhtml', writeContents(chapters, book)],
    ...chapters.map(({ article, file }): [string, string] => [
      `EPUB/${file}`,
      writeChapter(article, book.findAddress(article.slug)),
    ]),
  ]
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

function writePackage(files: readonly string[], { title, language, identifier, modified }: EpubBook): string {
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
          ...files.map((href, index) => x('item', { id: `article-${index + 1}`, href, 'media-type': type })),
        ]),
        x('spine', [
          x('itemref', { idref: 'contents' }),
          ...files.map((_, index) => x('itemref', { idref: `article-${index + 1}` })),
        ]),
      ],
    ),
  )
}

function writeContents(
  chapters: readonly { article: Article; file: string }[],
  { title, language }: EpubBook,
): string {
  const list = x(
    'ol',
    chapters.map(({ article, file }) => x('li', [x('a', { href: file }, article.frontmatter.headline)])),
  )
  return writePage(title, language, [x('nav', { 'epub:type': 'toc' }, [x('h1', title), list])])
}

function writeChapter(article: Article, address: string): string {
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
    x('p', [`${words.permalink}: `, x('a', { href: address }, address)]),
  ])
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
function toXmlNode(node: HtmlContent | HtmlNodes): ElementContent[] {
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
