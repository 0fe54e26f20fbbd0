import type { APIRoute } from 'astro'
import { findLastChange } from '../article/last-change.ts'
import { findOwnPagePath } from '../library/parse-own-page.ts'
import { fullAddress } from '../site/full-address.ts'
import { getSites, type Site } from '../site/get-site.ts'
import { getLibrary } from '../site/library.ts'
import { getLists, prepareTranslations, type Translation } from '../site/lists.ts'
import { getOwnPages, listOwnPageTranslations } from '../site/own-pages.ts'
import { type SitemapPage, writeSitemap } from '../syndication/write-sitemap.ts'

/** Every page that search engines should list. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  const { pages } = await getOwnPages()
  const own = await Promise.all(
    pages.map(async (page) => describePage(findOwnPagePath(page), await listOwnPageTranslations(page.slug))),
  )
  const listed = [
    ...(await Promise.all((await getSites()).map(describeLists))).flat(),
    ...own,
    ...articles.map(({ slug, frontmatter }) => ({
      address: fullAddress(`articles/${slug}/`),
      changed: findLastChange(frontmatter),
    })),
  ]
  return new Response(writeSitemap(listed), { headers: { 'content-type': 'application/xml' } })
}

/** Describes the first pages of the lists in one language. */
async function describeLists(site: Site): Promise<SitemapPage[]> {
  const { articles, topicPages, speakerPages } = await getLists(site)
  const translate = await prepareTranslations(site)
  const newest = articles[0]?.frontmatter
  const paths = [
    'topics/',
    'speakers/',
    ...topicPages.map(({ slug }) => `topics/${slug}/`),
    ...new Set(speakerPages.map(({ slug }) => `speakers/${slug}/`)),
  ]
  return [
    { ...describePage(site.path, translate('')), ...(newest ? { changed: newest.published } : {}) },
    ...paths.map((path) => describePage(site.path + path, translate(path))),
  ]
}

function describePage(path: string, translations: readonly Translation[]): SitemapPage {
  const alternates = translations.map((other) => ({
    language: other.language,
    address: fullAddress(other.path),
  }))
  return { address: fullAddress(path), ...(alternates.length > 1 ? { translations: alternates } : {}) }
}
