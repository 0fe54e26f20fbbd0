import type { APIRoute } from 'astro'
import { writeSearchRecords } from '../library/write-search-records.ts'
import { getLibrary } from '../site/library.ts'
import { localPath } from '../site/local-path.ts'

/** Everything that a search can find. The integration in search-index.ts makes the index of it and deletes this file. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  return Response.json(
    articles.flatMap((article) => writeSearchRecords(article, localPath(`articles/${article.slug}/`))),
  )
}
