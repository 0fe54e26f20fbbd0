import type { APIRoute } from 'astro'
import { getArticle, getShelf } from '../../../site/article-shelf.ts'
import { hasEarlierWords, listVersions } from '../../../site/copies.ts'

export function getStaticPaths() {
  return [...getShelf().articles].flatMap(([slug, entry]) =>
    hasEarlierWords(entry) ? [{ params: { slug } }] : [],
  )
}

/** The words of all published versions of an article. One that has never changed has no such file. */
export const GET: APIRoute = async ({ params: { slug = '' } }) =>
  Response.json(await listVersions(getArticle(slug)))
