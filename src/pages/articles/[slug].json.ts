import type { APIRoute } from 'astro'
import type { Article } from '../../article/article.ts'
import { fullAddress } from '../../site/full-address.ts'
import { getSite } from '../../site/get-site.ts'
import { getLibrary } from '../../site/library.ts'
import { keyFilesOf } from '../../site/page-key.ts'
import { leaveOutUnchanged } from '../../site/reuse-pages.ts'
import { writeNinjs } from '../../syndication/write-ninjs.ts'

export async function getStaticPaths() {
  const { articles } = await getLibrary()
  const pages = articles.map((article) => ({
    path: `articles/${article.slug}.json`,
    key: keyFilesOf(article, 'texts'),
    params: { slug: article.slug },
    props: { article },
  }))
  return leaveOutUnchanged(pages)
}

/** An article as ninjs. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { name } = await getSite(article.frontmatter.language)
  return new Response(writeNinjs(article, fullAddress(`articles/${article.slug}/`), name), {
    headers: { 'content-type': 'application/json' },
  })
}
