import type { APIRoute } from 'astro'
import { findOwnPagePath } from '../library/parse-own-page.ts'
import { fullAddress } from '../site/full-address.ts'
import { getSite } from '../site/get-site.ts'
import { getLibrary } from '../site/library.ts'
import { getOwnPages } from '../site/own-pages.ts'
import { writeLlmsText } from '../syndication/write-llms-text.ts'

/** A description of the site for language models. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  const { pages } = await getOwnPages()
  const own = pages.map((page) => ({ ...page, address: fullAddress(findOwnPagePath(page)) }))
  const findAddress = (slug: string): string => fullAddress(`articles/${slug}.md`)
  return new Response(writeLlmsText(await getSite(), articles, findAddress, own))
}
