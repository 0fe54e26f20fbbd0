import type { APIRoute } from 'astro'
import type { Article } from '../article/article.ts'
import { type FileEnding, getArticleFile, prepareFileInput } from './article-files.ts'
import { formatAccessDate } from './build-time.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'

/**
 * Returns the route of the files of articles with one ending, while developing: in a build the loader draws them. Each ending
 * has a route with it in the name: the server for development adds a slash to the addresses of others.
 */
export function articleFileRoute(ending: FileEnding) {
  const file = getArticleFile(ending)
  const getStaticPaths = async () => {
    if (!import.meta.env.DEV) return []
    const { articles } = await getLibrary()
    return articles.map((article) => {
      const { slug } = article
      // The addresses of citations have the slug twice.
      return { params: file.kind === 'citations' ? { slug, name: slug } : { slug }, props: { article } }
    })
  }
  const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
    const accessed = formatAccessDate(process.env)
    const settings = { site: await getSite(), home: fullAddress(''), accessed }
    return new Response(file.write(prepareFileInput(article, settings)), {
      headers: { 'content-type': file.type },
    })
  }
  return { getStaticPaths, GET }
}
