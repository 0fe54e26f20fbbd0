import { defineMiddleware } from 'astro:middleware'
import { addContentSecurityPolicy } from './site/content-security-policy.ts'

/**
 * Adds its content security policy to every page. Astro can write one too, but it would also allow scripts that these
 * pages do not have. There is none under `astro dev`, which adds scripts of its own to the pages.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next()
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = Buffer.from(await response.arrayBuffer()).toString()
  // As bytes: of a text `Response` would make two more copies.
  return new Response(Buffer.from(addContentSecurityPolicy(html, routePattern === '/search')), response)
})
