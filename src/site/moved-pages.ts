import type { Article } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { listPageIds } from '../article/list-page-ids.ts'
import { findInterface } from '../languages/find-language.ts'
import { listFormerQuotationPages } from '../library/list-former-quotation-pages.ts'
import { writeMovedPage } from '../page/write-notice-page.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'
import { localPath } from './local-path.ts'
import { preparePageKeys } from './page-key.ts'
import { listPictures } from './pictures/list-pictures.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'
import { findSiteFeatures } from './site-features.ts'
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
    ...getWithdrawnArticles().map((article) => ({ ...describe(article), ids: [] })),
  ]
}

/** A quotation whose page is reached from another address too. */
export interface MovedQuotation {
  /** What the address leads to now: a path from the front page. */
  target: string
  /** The path of its preview picture, if it has one. */
  picture?: string
  frontmatter: MovedArticle['frontmatter']
}

/** Lists the earlier addresses of the pages of quotations, in the form that Astro takes. */
export async function listMovedQuotations() {
  const { quotationPages } = await findSiteFeatures()
  const keyOf = await preparePageKeys()
  const { articles } = await getLibrary()
  const pictures = new Set(listPictures(articles, await getSite()).map(({ path }) => path))
  const pages = [...articles, ...getWithdrawnArticles()].flatMap((article) => {
    const { headline, language } = article.frontmatter
    return listFormerQuotationPages(article, quotationPages).map(({ slug, name, path, target }) => {
      const picture = [target.replace(/\/$/, '.png'), `articles/${article.slug}/preview.png`].find((file) =>
        pictures.has(file),
      )
      const props: MovedQuotation = {
        target,
        ...(picture === undefined ? {} : { picture }),
        frontmatter: { headline, language },
      }
      return { path, key: keyOf(props), params: { notice: slug, former: name }, props }
    })
  })
  return leaveOutUnchanged(pages)
}

/** Writes the page that leads from another address of an article to the article. */
export function respondWithMovedPage({ slug, frontmatter, ids }: MovedArticle): Promise<Response> {
  return writeResponse(`articles/${encodeURIComponent(slug)}/`, frontmatter, ids)
}

/** Writes the page that leads from another address of a quotation’s page to what there is now. */
export function respondWithMovedQuotation({
  target,
  picture,
  frontmatter,
}: MovedQuotation): Promise<Response> {
  return writeResponse(encodeURI(target), frontmatter, [], picture && encodeURI(picture))
}

async function writeResponse(
  path: string,
  { headline, language }: MovedArticle['frontmatter'],
  ids: readonly string[],
  picture?: string,
): Promise<Response> {
  const { name, icon, path: home } = await getSite(language)
  const html = writeMovedPage({
    title: headline,
    language,
    siteName: name,
    icon,
    home: localPath(home),
    path: localPath(path),
    canonical: fullAddress(path),
    picture: picture && fullAddress(picture),
    ids,
    words: findInterface(language).words,
  })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
