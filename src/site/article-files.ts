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

/** What the files of articles are drawn with ahead of the pages. It survives a copy to a thread. */
export interface FileDrawing {
  settings: FileSettings
  /** Which costly parts the site has, as its settings say. */
  features: Pick<SiteSettings, 'quotationPages' | 'previewPictures'>
  /** The digest of the settings and of the code. */
  key: string
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
  write: (input: FiledArticle & { plain: Root; item: CslItem }) => string
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
      write: ({ article, settings, plain }) =>
        writeArticleMarkdown(article, findAddress(slug, settings), plain),
    },
    {
      path: `articles/${slug}.json`,
      write: ({ article, settings, plain }) =>
        writeNinjs(
          article,
          findAddress(slug, settings),
          findSiteName(settings.site, article.frontmatter.language),
          plain,
        ),
    },
    ...citationFiles.map(({ extension }) => ({
      path: `articles/${slug}/cite/${slug}.${extension}`,
      write: ({ item }: { item: CslItem }) => writeCitationFile(item, extension),
    })),
  ]
}

/** Returns the key of the files of an article. */
export function keyArticleFiles(drawing: Pick<FileDrawing, 'key'>, articleDigest: string): string {
  return digestOf(drawing.key, articleDigest)
}

/** Lists the names under which the files of an article are kept. */
export function listKeptFiles(slug: string, key: string): string[] {
  return listFiles(slug).map((file) => nameKept({ path: file.path, key }))
}

let formatter: { data: CitationData; format: CitationFormatter } | undefined

/**
 * Writes the files of an article into the folder of kept files, where the build takes them from. Returns its citations for
 * the page that shows them.
 *
 * @param tree the parsed body, if there is one already; it is not changed
 */
export function drawArticleFiles(
  article: Article,
  articleDigest: string,
  drawing: FileDrawing,
  tree?: Root,
): FormattedCitation[] {
  const { settings, folder, citationData } = drawing
  const { slug } = article
  const key = keyArticleFiles(drawing, articleDigest)
  const input = { article, settings }
  const item = makeItem(input)
  const plain = makePlainBody(article, findAddress(slug, settings), tree)
  for (const { path: file, write } of listFiles(slug))
    writeKept(folder, nameKept({ path: file, key }), write({ ...input, plain, item }))
  if (formatter?.data !== citationData)
    formatter = { data: citationData, format: makeCitationFormatter(citationData) }
  return formatter.format(item)
}
