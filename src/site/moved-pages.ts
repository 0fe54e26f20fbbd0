import type { Article } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { listPageIds } from '../article/list-page-ids.ts'
import { findInterface } from '../languages/find-language.ts'
import { writeMovedPage } from '../page/write-notice-page.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'
import { localPath } from './local-path.ts'
import { getWithdrawnArticles } from './withdrawn-articles.ts'

/** An article that is reached from other addresses too. */
export interface MovedArticle {
  slug: string
  short?: string
  formerSlugs: readonly string[]
  frontmatter: Pick<Frontmatter, 'headline' | 'language'>
  ids: readonly string[]
}

/** Lists all articles with a ledger, withdrawn ones too. */
export async function listMovedArticles(): Promise<MovedArticle[]> {
  const describe = (article: Article): MovedArticle => ({
    slug: article.slug,
    ...(article.short === undefined ? {} : { short: article.short }),
    formerSlugs: article.formerSlugs ?? [],
    frontmatter: article.frontmatter,
    ids: listPageIds(article),
  })
  const { articles } = await getLibrary()
  return [
    ...articles.map(describe),
    ...(await getWithdrawnArticles()).map((article) => ({ ...describe(article), ids: [] })),
  ]
}

/** Writes the page that leads from another address of an article to the article. */
export async function respondWithMovedPage({ slug, frontmatter, ids }: MovedArticle): Promise<Response> {
  const { headline, language } = frontmatter
  const path = `articles/${encodeURIComponent(slug)}/`
  const { name, icon, path: home } = await getSite(language)
  const html = writeMovedPage({
    title: headline,
    language,
    siteName: name,
    icon,
    home: localPath(home),
    path: localPath(path),
    canonical: fullAddress(path),
    ids,
    words: findInterface(language).words,
  })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
