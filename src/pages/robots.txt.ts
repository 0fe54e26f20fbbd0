import type { APIRoute } from 'astro'
import { fullAddress } from '../site/full-address.ts'

/** What robots may read: everything. They look for this file only at the root of a host. */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      '',
      ...['sitemap.xml', 'news-sitemap.xml'].map((file) => `Sitemap: ${fullAddress(file)}`),
      '',
    ].join('\n'),
  )
