import type { Root } from 'mdast'
import type { Article } from '../article/article.ts'
import type { CitationData } from '../citation/citation-style.ts'
import { type CslItem, makeCslItem } from '../citation/csl-item.ts'
import {
  type CitationFormatter,
  type FormattedCitation,
  makeCitationFormatter,
} from '../citation/format-citations.ts'
import { citationFiles, writeCitationFile } from '../citation/write-citation-files.ts'
import { findSiteName } from '../library/site-languages.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { makePlainBody } from '../syndication/plain-body.ts'
import { writeArticleMarkdown } from '../syndication/write-article-markdown.ts'
import { writeNinjs } from '../syndication/write-ninjs.ts'
import { digestOf } from './digest.ts'
import { nameKept, writeKept } from './reuse-pages.ts'

/** What the files of articles show besides the article. */
export interface FileSettings {
  site: SiteSettings
  /** The full address of the front page, with a slash at its end. */
  home: string
  /** The day on which a citation says that an article was read: YYYY-MM-DD. */
  accessed: string
}

/** The kinds of an article's files. Only citations show the day, so the others stay from one day to the next. */
export type FileKind = 'texts' | 'citations'

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

/** An article of a site, and what it is written with. */
interface FiledArticle {
  article: Article
  settings: FileSettings
}

/** The file of an article besides its page: its path from the front page, and how its text is written. */
interface ArticleFile {
  path: string
  kind: FileKind
  write: (input: FiledArticle & { plain: () => Root; item: CslItem }) => string
}

/** Returns the permalink of an article. */
function findAddress(slug: string, { home }: FileSettings): string {
  return new URL(`articles/${slug}/`, home).href
}

function makeItem({ article: { slug, frontmatter }, settings }: FiledArticle): CslItem {
  const siteName = findSiteName(settings.site, frontmatter.language)
  const { accessed } = settings
  return makeCslItem({ slug, frontmatter, address: findAddress(slug, settings), siteName, accessed })
}

function listFiles(slug: string): ArticleFile[] {
  return [
    {
      path: `articles/${slug}.md`,
      kind: 'texts',
      write: ({ article, settings, plain }) =>
        writeArticleMarkdown(article, findAddress(slug, settings), plain()),
    },
    {
      path: `articles/${slug}.json`,
      kind: 'texts',
      write: ({ article, settings, plain }) =>
        writeNinjs(
          article,
          findAddress(slug, settings),
          findSiteName(settings.site, article.frontmatter.language),
          plain(),
        ),
    },
    ...citationFiles.map(({ extension }) => ({
      path: `articles/${slug}/cite/${slug}.${extension}`,
      kind: 'citations' as const,
      write: ({ item }: { item: CslItem }) => writeCitationFile(item, extension),
    })),
  ]
}

/** Returns the key of the files of an article that are of one kind. */
export function keyArticleFiles(keys: FileKeys, kind: FileKind, articleDigest: string): string {
  return digestOf(keys[kind], articleDigest)
}

/** Lists the names under which the files of an article are kept, each with its kind. */
export function listKeptFiles(
  slug: string,
  articleDigest: string,
  keys: FileKeys,
): { name: string; kind: FileKind }[] {
  return listFiles(slug).map(({ path, kind }) => ({
    name: nameKept({ path, key: keyArticleFiles(keys, kind, articleDigest) }),
    kind,
  }))
}

let formatter: { data: CitationData; format: CitationFormatter } | undefined

/** An article whose files are drawn. */
export interface FileJob {
  article: Article
  articleDigest: string
  /** The kinds of files that are drawn. */
  kinds: readonly FileKind[]
}

/**
 * Writes files of an article into the folder of kept files, where the build takes them from. Returns its citations, for the
 * page that shows them, if these are drawn.
 *
 * @param tree the parsed body, if there is one already; it is not changed
 */
export function drawArticleFiles(
  { article, articleDigest, kinds }: FileJob,
  { settings, folder, citationData, keys }: FileDrawing,
  tree?: Root,
): FormattedCitation[] | undefined {
  const { slug } = article
  const input = { article, settings }
  const item = makeItem(input)
  let made: Root | undefined
  const plain = (): Root => {
    made ??= makePlainBody(article, findAddress(slug, settings), tree)
    return made
  }
  for (const { path, kind, write } of listFiles(slug)) {
    if (!kinds.includes(kind)) continue
    const name = nameKept({ path, key: keyArticleFiles(keys, kind, articleDigest) })
    writeKept(folder, name, write({ ...input, plain, item }))
  }
  if (!kinds.includes('citations')) return undefined
  if (formatter?.data !== citationData)
    formatter = { data: citationData, format: makeCitationFormatter(citationData) }
  return formatter.format(item)
}
