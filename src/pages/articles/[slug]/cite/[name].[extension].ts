import type { APIRoute } from 'astro'
import type { Article } from '../../../../article/article.ts'
import { makeCslItem } from '../../../../citation/csl-item.ts'
import {
  type CitationFile,
  citationFiles,
  writeCitationFile,
} from '../../../../citation/write-citation-files.ts'
import { formatAccessDate } from '../../../../site/build-time.ts'
import { fullAddress } from '../../../../site/full-address.ts'
import { getSite } from '../../../../site/get-site.ts'
import { getLibrary } from '../../../../site/library.ts'
import { keyFilesOf } from '../../../../site/page-key.ts'
import { leaveOutUnchanged } from '../../../../site/reuse-pages.ts'

interface Props {
  article: Article
  format: CitationFile
}

export async function getStaticPaths() {
  const { articles } = await getLibrary()
  const pages = articles.flatMap((article) => {
    const key = keyFilesOf(article, 'citations')
    return citationFiles.map((format) => {
      const { slug } = article
      const { extension } = format
      return {
        path: `articles/${slug}/cite/${slug}.${extension}`,
        key,
        params: { slug, name: slug, extension },
        props: { article, format },
      }
    })
  })
  return leaveOutUnchanged(pages)
}

/** The files for reference managers. The name has its dot here, because the server for development adds a slash to others. */
export const GET: APIRoute<Props> = async ({ props: { article, format } }) => {
  const { slug, frontmatter } = article
  const item = makeCslItem({
    slug,
    frontmatter,
    address: fullAddress(`articles/${slug}/`),
    siteName: (await getSite(frontmatter.language)).name,
    accessed: formatAccessDate(process.env),
  })
  return new Response(writeCitationFile(item, format.extension), { headers: { 'content-type': format.type } })
}
