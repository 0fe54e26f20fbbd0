import type { APIRoute } from 'astro'
import { findLastChange } from '../article/last-change.ts'
import { fullAddress } from '../site/full-address.ts'
import { getLibrary } from '../site/library.ts'
import { getOwnPages } from '../site/own-pages.ts'
import { writeSitemap } from '../syndication/write-sitemap.ts'

/** Every page that search engines should list. */
export const GET: APIRoute = async () => {
  const { articles, topics, speakers } = await getLibrary()
  const { pages } = await getOwnPages()
  const newest = articles[0]?.frontmatter
  const lists = ['', 'topics/', 'speakers/', ...topics.map(({ slug }) => `topics/${slug}/`)]
  const listed = [
    ...lists.map((path) => ({
      address: fullAddress(path),
      ...(path === '' && newest ? { changed: newest.published } : {}),
    })),
    ...[...new Set(speakers.map(({ slug }) => slug))].map((slug) => ({
      address: fullAddress(`speakers/${slug}/`),
    })),
    ...pages.map(({ slug }) => ({ address: fullAddress(`${slug}/`) })),
    ...articles.map(({ slug, frontmatter }) => ({
      address: fullAddress(`articles/${slug}/`),
      changed: findLastChange(frontmatter),
    })),
  ]
  return new Response(writeSitemap(listed), { headers: { 'content-type': 'application/xml' } })
}
