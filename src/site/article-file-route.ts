import type { APIRoute } from 'astro'
import type { Article } from '../article/article.ts'
import { type FileEnding, findFilePath, getArticleFile, prepareFileInput } from './article-files.ts'
import { formatAccessDate } from './build-time.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'
import { keyFilesOf } from './page-key.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'

/**
 * Returns the route of the files of articles with one ending. In a build the loader has drawn them. Each ending has a route
 * with it in the name: the server for development adds a slash to the addresses of others.
 */
export function articleFileRoute(ending: FileEnding) {
  const file = getArticleFile(ending)
  const getStaticPaths = async () => {
    const { articles } = await getLibrary()
    const pages = articles.map((article) => {
      const { slug } = article
      return {
        path: findFilePath(slug, file),
        key: keyFilesOf(article, file.kind),
        // The addresses of citations have the slug twice.
        params: file.kind === 'citations' ? { slug, name: slug } : { slug },
        props: { article },
      }
    })
    return leaveOutUnchanged(pages)
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
