import type { APIRoute } from 'astro'
import { localPath } from '../site/local-path.ts'
import { getWithdrawnArticles } from '../site/withdrawn-articles.ts'

/** The paths of withdrawn articles: the service worker deletes the copies that readers keep offline. */
export const GET: APIRoute = async () =>
  Response.json(getWithdrawnArticles().map(({ slug }) => localPath(`articles/${encodeURIComponent(slug)}/`)))
