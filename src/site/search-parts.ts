import { findPrimarySubtag } from '../languages/primary-subtag.ts'
import { findOwnPagePath } from '../library/parse-own-page.ts'
import { partitionByAge } from '../library/partition-by-age.ts'
import { findSiteLanguage, listSiteLanguages, translateSettings } from '../library/site-languages.ts'
import { type SearchRecord, writeOwnPageRecord, writeSearchRecord } from '../library/write-search-record.ts'
import { type ArticleShelf, getShelf, type ShelvedArticle } from './article-shelf.ts'
import { contentPaths } from './content-paths.ts'
import { digestOf } from './digest.ts'
import { readOwnPages } from './read-own-pages.ts'
import { readSiteSettings } from './read-site-settings.ts'

/**
 * How many articles a part of the index has, about. One changed article costs writing its part: 2.8 ms of CPU an article.
 * Each part costs a reader three requests. A guess between the two.
 */
const articlesInPart = 1200

/** A part of the search index: an index of its own, with the articles of one language and of some years. */
export interface SearchPart {
  /** A primary language subtag. */
  language: string
  /** Whether it has the newest articles of its language. Readers load it first. */
  isNewest: boolean
  /** Changes with everything that can be found in it. */
  key: string
  /** How many articles it has. */
  articles: number
  /** Writes what can be found in it. */
  writeRecords: () => SearchRecord[]
}

/**
 * Lists the parts of the search index, those of a language together, with the newest articles first.
 *
 * @param base the path that the site is published at
 */
export async function listSearchParts(base: string): Promise<SearchPart[]> {
  const root = base.replace(/\/?$/, '/')
  const shelf = getShelf()
  const ownPages = Map.groupBy(await listOwnPageRecords(root), ({ language }) => language)
  const articles = Map.groupBy(shelf.articles.values(), ({ article }) =>
    findPrimarySubtag(article.frontmatter.language),
  )
  const languages = [...new Set([...articles.keys(), ...ownPages.keys()])]
  return languages.flatMap((language) =>
    divideLanguage(language, articles.get(language) ?? [], ownPages.get(language) ?? [], shelf, root),
  )
}

/** The pages of the paper’s own are in the newest part. */
function divideLanguage(
  language: string,
  articles: readonly ShelvedArticle[],
  ownPages: readonly SearchRecord[],
  { code }: ArticleShelf,
  root: string,
): SearchPart[] {
  const aged = articles.map((shelved) => {
    const { slug, frontmatter } = shelved.article
    return { slug, published: frontmatter.published, shelved }
  })
  const parts = partitionByAge(aged, readPartSize(), digestOf).toReversed()
  return (parts.length === 0 ? [[]] : parts).map((part, index) => {
    const isNewest = index === 0
    const own = isNewest ? ownPages : []
    const digests = part.flatMap(({ slug, shelved }) => [slug, shelved.digest])
    return {
      language,
      isNewest,
      key: digestOf(code, root, language, JSON.stringify([digests, own])),
      articles: part.length,
      writeRecords: () => [
        ...part.map(({ slug, shelved }) => writeSearchRecord(shelved.article, `${root}articles/${slug}/`)),
        ...own,
      ],
    }
  })
}

/** `SEARCH_PART_SIZE` is for tests of several parts, which cannot wait for thousands of articles. */
function readPartSize(): number {
  return Number(process.env['SEARCH_PART_SIZE'] ?? articlesInPart)
}

async function listOwnPageRecords(root: string): Promise<SearchRecord[]> {
  const parsed = await readSiteSettings(contentPaths.settings)
  // The build has stopped before if the settings have problems.
  if (parsed.kind === 'problems') return []
  const languages = listSiteLanguages(parsed.settings)
  const { pages } = await readOwnPages(contentPaths.pages, languages)
  return pages.map((page) => {
    const { name } = translateSettings(parsed.settings, findSiteLanguage(page.language, languages))
    return writeOwnPageRecord(page, root + findOwnPagePath(page), name)
  })
}
