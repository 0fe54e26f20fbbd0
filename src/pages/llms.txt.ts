import type { APIRoute } from 'astro'
import { fullAddress } from '../site/full-address.ts'
import { getSite } from '../site/get-site.ts'
import { getLibrary } from '../site/library.ts'
import { writeLlmsText } from '../syndication/write-llms-text.ts'

/** What language models are told of the site. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  return new Response(writeLlmsText(await getSite(), articles, (slug) => fullAddress(`articles/${slug}.md`)))
}
