import type { APIRoute } from 'astro'
import { writeSearchRecords } from '../library/write-search-records.ts'
import { getLibrary } from '../site/library.ts'
import { localPath } from '../site/local-path.ts'

/** Everything a search can find, for the integration that writes the index behind the build and takes this file away. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  return Response.json(
    articles.flatMap((article) => writeSearchRecords(article, localPath(`articles/${article.slug}/`))),
  )
}
