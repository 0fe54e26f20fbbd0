import type { Root } from 'mdast'
import type { Article } from '../article/article.ts'
import type { CitationData } from '../citation/citation-style.ts'
import { type CslItem, makeCslItem } from '../citation/csl-item.ts'
import {
  type CitationFormatter,
  type FormattedCitation,
  makeCitationFormatter,
} from '../citation/format-citations.ts'
import { type CitationFile, citationFiles, writeCitationFile } from '../citation/write-citation-files.ts'
import { findSiteName } from '../library/site-languages.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { makePlainBody } from '../syndication/plain-body.ts'
import { writeArticleMarkdown } from '../syndication/write-article-markdown.ts'
import { writeNinjs } from '../syndication/write-ninjs.ts'
import { digestOf } from './digest.ts'
import { nameKept, type PlannedPage, writeKept } from './reuse-pages.ts'

/** What the files of articles show besides the article. */
export interface FileSettings {
  site: SiteSettings
  /** The full address of the front page, with a slash at its end. */
  home: string
  /** The day on which a citation says that an article was read: YYYY-MM-DD. */
  accessed: string
}

/** The kinds of an article's files. Only citations show the day, so the others are kept from one day to the next. */
export const fileKinds = ['texts', 'citations'] as const
export type FileKind = (typeof fileKinds)[number]

/** For each kind, the digest of the code and of the settings that its files show. */
export type FileKeys = Readonly<Record<FileKind, string>>

/** Returns the keys of files that are drawn by code with the given digest. */
export function keyFileKinds(code: string, { accessed, ...shown }: FileSettings): FileKeys {
  const texts = digestOf(code, JSON.stringify(shown))
  return { texts, citations: digestOf(texts, accessed) }
}

/** What the files of articles are drawn with ahead of the pages. It survives a copy to a thread. */
export interface FileDrawing {
  settings: FileSettings
  keys: FileKeys
  /** The folder of the files that are kept. */
  folder: string
  citationData: CitationData
}

/** What the files of an article are written from. */
interface FileInput {
  article: Article
  /** The permalink. */
  address: string
  siteName: string
  item: CslItem
  /** Returns the plain body, made once: see `makePlainBody`. */
  plain: () => Root
}

/** What comes after the slug in the name of a file. */
export type FileEnding = 'md' | 'json' | CitationFile['extension']

/** A file that each article has besides its page. */
export interface ArticleFile {
  ending: FileEnding
  kind: FileKind
  /** The media type. */
  type: string
  write: (input: FileInput) => string
}

const articleFiles: readonly ArticleFile[] = [
  {
    ending: 'md',
    kind: 'texts',
    type: 'text/markdown; charset=utf-8',
    write: ({ article, address, plain }) => writeArticleMarkdown(article, address, plain()),
  },
  {
    ending: 'json',
    kind: 'texts',
    type: 'application/json',
    write: ({ article, address, siteName, plain }) => writeNinjs(article, address, siteName, plain()),
  },
  ...citationFiles.map(
    ({ extension, type }): ArticleFile => ({
      ending: extension,
      kind: 'citations',
      type,
      write: ({ item }) => writeCitationFile(item, extension),
    }),
  ),
]

/** Returns the file with an ending. */
export function getArticleFile(ending: FileEnding): ArticleFile {
  const file = articleFiles.find((own) => own.ending === ending)
  if (!file) throw new Error(`no article has a file with the ending ${ending}`)
  return file
}

/** Returns the path of a file of an article from the front page. */
function findFilePath(slug: string, { kind, ending }: Pick<ArticleFile, 'kind' | 'ending'>): string {
  return kind === 'citations' ? `articles/${slug}/cite/${slug}.${ending}` : `articles/${slug}.${ending}`
}

/**
 * Prepares what the files of an article are written from.
 *
 * @param tree the parsed body, if there is one already; it is not changed
 */
export function prepareFileInput(
  article: Article,
  { site, home, accessed }: FileSettings,
  tree?: Root,
): FileInput {
  const { slug, frontmatter } = article
  const address = new URL(`articles/${slug}/`, home).href
  const siteName = findSiteName(site, frontmatter.language)
  let made: Root | undefined
  return {
    article,
    address,
    siteName,
    item: makeCslItem({ slug, frontmatter, address, siteName, accessed }),
    plain: () => {
      made ??= makePlainBody(article, address, tree)
      return made
    },
  }
}

/** Lists the files of an article that are of one kind, with the names under which they are kept. */
export function listKeptFiles(
  kind: FileKind,
  slug: string,
  articleDigest: string,
  keys: FileKeys,
): (PlannedPage & { file: ArticleFile })[] {
  const key = digestOf(keys[kind], articleDigest)
  return articleFiles
    .filter((file) => file.kind === kind)
    .map((file) => {
      const path = findFilePath(slug, file)
      return { file, path, name: nameKept({ path, key }) }
    })
}

let formatter: { data: CitationData; format: CitationFormatter } | undefined

/** An article whose files of one kind are drawn. */
export interface FileJob {
  article: Article
  articleDigest: string
  kind: FileKind
}

/**
 * Writes the files of an article that are of one kind into the folder of kept files, where the build takes them from. Returns
 * its citations, for the page that shows them, if these are drawn.
 *
 * @param tree the parsed body, if there is one already; it is not changed
 */
export function drawArticleFiles(
  { article, articleDigest, kind }: FileJob,
  { settings, folder, citationData, keys }: FileDrawing,
  tree?: Root,
): FormattedCitation[] {
  const input = prepareFileInput(article, settings, tree)
  for (const { file, name } of listKeptFiles(kind, article.slug, articleDigest, keys))
    writeKept(folder, name, file.write(input))
  if (kind !== 'citations') return []
  if (formatter?.data !== citationData)
    formatter = { data: citationData, format: makeCitationFormatter(citationData) }
  return formatter.format(input.item)
}
