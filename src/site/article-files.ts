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
import { type AccessDay, markDay } from './access-day.ts'
import { digestOf } from './digest.ts'
import { type PlannedPage, planPage } from './reuse-pages.ts'
import { writeKept } from './write-kept.ts'

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

/** Returns the key of files that are drawn by code with the given digest: that of the code and of the settings they show. */
export function keyFiles(code: string, { accessed: _, ...shown }: FileSettings): string {
  return digestOf(code, JSON.stringify(shown))
}

/** What the files of articles are drawn with ahead of the pages. It survives a copy to a thread. */
export interface FileDrawing {
  settings: FileSettings
  /** See `keyFiles`. */
  key: string
  /** The day that `settings` name, with the marks for it. */
  day: AccessDay
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
  { key: shared, settings: { accessed } }: FileDrawing,
): (PlannedPage & { file: ArticleFile })[] {
  const key = digestOf(shared, articleDigest)
  return articleFiles
    .filter((file) => file.kind === kind)
    .map((file) => {
      const path = findFilePath(slug, file)
      return { file, ...planPage({ path, key, ...(kind === 'citations' ? { day: accessed } : {}) }) }
    })
}

let formatter: { data: CitationData; format: CitationFormatter } | undefined

/** An article whose files of one kind are drawn. */
export interface FileJob {
  article: Article
  articleDigest: string
  kind: FileKind
  /** Whether its citations are formatted, for the page that shows them. */
  isCited: boolean
}

/**
 * Writes the files of an article that are of one kind into the folder of kept files, where the build takes them from. Returns
 * its citations, if these are formatted, with marks in the place of the day.
 *
 * @param tree the parsed body, if there is one already; it is not changed
 */
export function drawArticleFiles(
  { article, articleDigest, kind, isCited }: FileJob,
  drawing: FileDrawing,
  tree?: Root,
): FormattedCitation[] {
  const { settings, folder, citationData, day } = drawing
  const input = prepareFileInput(article, settings, tree)
  for (const { file, name } of listKeptFiles(kind, article.slug, articleDigest, drawing))
    writeKept(folder, name, file.write(input))
  if (!isCited) return []
  if (formatter?.data !== citationData)
    formatter = { data: citationData, format: makeCitationFormatter(citationData) }
  return formatter.format(input.item, (style) => markDay(day, style))
}
