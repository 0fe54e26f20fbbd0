import type { APIRoute } from 'astro'
import type { Article } from '../article/article.ts'
import { makeCslItem } from '../citation/csl-item.ts'
import { type CitationFile, citationFiles, writeCitationFile } from '../citation/write-citation-files.ts'
import { formatAccessDate } from './build-time.ts'
import { fullAddress } from './full-address.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'
import { keyFilesOf } from './page-key.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'

/**
 * Returns the route of the files of one kind for reference managers. Each kind has a route with its ending in the name: the
 * server for development adds a slash to the addresses of others.
 */
export function citationRoute(extension: CitationFile['extension']) {
  const type = citationFiles.find((file) => file.extension === extension)?.type ?? 'text/plain'
  const getStaticPaths = async () => {
    const { articles } = await getLibrary()
    const files = articles.map((article) => ({
      path: `articles/${article.slug}/cite/${article.slug}.${extension}`,
      key: keyFilesOf(article, 'citations'),
      params: { slug: article.slug, name: article.slug },
      props: { article },
    }))
    return leaveOutUnchanged(files)
  }
  const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
    const { slug, frontmatter } = article
    const item = makeCslItem({
      slug,
      frontmatter,
      address: fullAddress(`articles/${slug}/`),
      siteName: (await getSite(frontmatter.language)).name,
      accessed: formatAccessDate(process.env),
    })
    return new Response(writeCitationFile(item, extension), { headers: { 'content-type': type } })
  }
  return { getStaticPaths, GET }
}
