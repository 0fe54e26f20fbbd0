import { defineMiddleware } from 'astro:middleware'
import { addContentSecurityPolicy } from './site/content-security-policy.ts'

/**
 * Gives every page its content security policy. Astro's own would allow scripts that no page here has. The dev server
 * needs scripts of its own, so it goes without.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next()
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response
  return new Response(addContentSecurityPolicy(await response.text(), routePattern === '/search'), response)
})
