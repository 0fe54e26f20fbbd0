import { defineMiddleware } from 'astro:middleware'
import { listAllowedSources } from './library/site-policy.ts'
import { addContentSecurityPolicy } from './site/content-security-policy.ts'
import { getSite } from './site/get-site.ts'
import { respondWhileDeveloping } from './site/respond-while-developing.ts'
import { trimStyles } from './site/trim-styles.ts'
import { unquoteAttributes } from './site/unquote-attributes.ts'

/**
 * Trims the styles of every page to those it can use, adds its content security policy, and removes quotation marks that HTML
 * does not need. Astro can write a policy too, but it would also allow scripts that these pages do not have. `astro dev` adds
 * scripts of its own to the pages, so its pages have no policy.
 */
export const onRequest = defineMiddleware(async ({ routePattern, url }, next) => {
  if (import.meta.env.DEV) return (await respondWhileDeveloping(url.pathname)) ?? next()
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = trimStyles(Buffer.from(await response.arrayBuffer()).toString())
  const { policy: sources } = await getSite()
  const policy = {
    searches: routePattern.endsWith('/search'),
    site: import.meta.env.SITE,
    allowed: listAllowedSources(sources),
  }
  // As bytes: of a text `Response` would make two more copies.
  return new Response(Buffer.from(unquoteAttributes(addContentSecurityPolicy(html, policy))), response)
})
