import type { APIRoute } from 'astro'
import { findOwnPagePath } from '../library/parse-own-page.ts'
import { fullAddress } from '../site/full-address.ts'
import { getSite } from '../site/get-site.ts'
import { getLibrary } from '../site/library.ts'
import { getOwnPages } from '../site/own-pages.ts'
import { listTranslations, type Translation } from '../site/translations.ts'
import { type SitemapPage, writeSitemap } from '../syndication/write-sitemap.ts'

/** Every page that search engines should list. */
export const GET: APIRoute = async () => {
  const { articles, topics, speakers } = await getLibrary()
  const { pages } = await getOwnPages()
  const site = await getSite()
  const newest = articles[0]?.frontmatter
  const ownPaths = new Set(pages.map(findOwnPagePath))
  const lists = [
    '',
    'topics/',
    'speakers/',
    ...topics.map(({ slug }) => `topics/${slug}/`),
    ...new Set(speakers.map(({ slug }) => `speakers/${slug}/`)),
  ]
  const listed = [
    ...lists.flatMap((path) =>
      describeInAllLanguages(path, listTranslations(site, path)).map((page) =>
        path === '' && newest ? { ...page, changed: newest.published } : page,
      ),
    ),
    ...pages.map((page) => {
      const inSite = listTranslations(site, `${page.slug}/`).filter(({ path }) => ownPaths.has(path))
      return describePage(findOwnPagePath(page), inSite.length > 1 ? inSite : [])
    }),
    ...articles.map(({ slug, frontmatter: { published, updated = published } }) => ({
      address: fullAddress(`articles/${slug}/`),
      changed: updated,
    })),
  ]
  return new Response(writeSitemap(listed), { headers: { 'content-type': 'application/xml' } })
}

function describeInAllLanguages(path: string, translations: readonly Translation[]): SitemapPage[] {
  return translations.length === 0
    ? [describePage(path, [])]
    : translations.map((own) => describePage(own.path, translations))
}

function describePage(path: string, translations: readonly Translation[]): SitemapPage {
  const alternates = translations.map((other) => ({
    language: other.language,
    address: fullAddress(other.path),
  }))
  return { address: fullAddress(path), ...(alternates.length > 0 ? { translations: alternates } : {}) }
}
