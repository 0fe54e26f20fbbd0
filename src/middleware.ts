import { defineMiddleware } from 'astro:middleware'
import { addContentSecurityPolicy } from './site/content-security-policy.ts'

/**
 * Adds its content security policy to every page. Astro can write one too, but it would also allow scripts that these
 * pages do not have. There is none under `astro dev`, which adds scripts of its own to the pages.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next()
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response
  const policy = { searches: routePattern === '/search', site: import.meta.env.SITE }
  return new Response(addContentSecurityPolicy(await response.text(), policy), response)
})
