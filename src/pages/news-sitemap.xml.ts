import type { APIRoute } from 'astro'
import { findBuildTime } from '../site/build-time.ts'
import { fullAddress } from '../site/full-address.ts'
import { getSite } from '../site/get-site.ts'
import { getLibrary } from '../site/library.ts'
import { writeNewsSitemap } from '../syndication/write-sitemap.ts'

/** The articles of the last two days, for news search engines. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  const { name } = await getSite()
  const findAddress = (slug: string): string => fullAddress(`articles/${slug}/`)
  return new Response(writeNewsSitemap(articles, { name, now: findBuildTime(process.env), findAddress }), {
    headers: { 'content-type': 'application/xml' },
  })
}
