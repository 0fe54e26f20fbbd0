import type { APIRoute } from 'astro'
import serviceWorker from '../browser/service-worker/service-worker.ts?bundle-text'

/** The service worker, in the site's topmost folder so that it may serve all of the site. */
export const GET: APIRoute = () =>
  new Response(serviceWorker, { headers: { 'content-type': 'text/javascript' } })
