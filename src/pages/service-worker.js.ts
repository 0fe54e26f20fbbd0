import type { APIRoute } from 'astro'
import { keepReadPages } from '../browser/keep-read-pages.ts'
import { writeInlineScript } from '../browser/write-inline-script.ts'
import { mostReadPages, offlinePath, readPages } from '../site/offline.ts'

/** The service worker, at the top of the site so that it reaches all of it. */
export const GET: APIRoute = () =>
  new Response(writeInlineScript(keepReadPages, readPages, offlinePath, mostReadPages), {
    headers: { 'content-type': 'text/javascript' },
  })
