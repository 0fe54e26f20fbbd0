import type { APIRoute } from 'astro'
import removeWorker from '../browser/service-worker/remove-worker.ts?bundle-text'
import serviceWorker from '../browser/service-worker/service-worker.ts?bundle-text'
import { getSite } from '../site/get-site.ts'

/**
 * The service worker, in the site's topmost folder so that it may serve all of the site. If nothing is to be kept for reading
 * offline, it removes the one that a browser has from before.
 */
export const GET: APIRoute = async () => {
  const { offline = true } = await getSite()
  return new Response(offline ? serviceWorker : removeWorker, {
    headers: { 'content-type': 'text/javascript' },
  })
}
