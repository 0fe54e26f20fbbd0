import type { APIRoute } from 'astro'
import type { Article } from '../../article/article.ts'
import { fullAddress } from '../../site/full-address.ts'
import { getSite } from '../../site/get-site.ts'
import { getLibrary } from '../../site/library.ts'
import { writeNinjs } from '../../syndication/write-ninjs.ts'

export async function getStaticPaths() {
  return (await getLibrary()).articles.map((article) => ({
    params: { slug: article.slug },
    props: { article },
  }))
}

/** An article as ninjs. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { name } = await getSite(article.frontmatter.language)
  return new Response(writeNinjs(article, fullAddress(`articles/${article.slug}/`), name), {
    headers: { 'content-type': 'application/json' },
  })
}
