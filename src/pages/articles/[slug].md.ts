import type { APIRoute } from 'astro'
import type { Article } from '../../article/article.ts'
import { fullAddress } from '../../site/full-address.ts'
import { getLibrary } from '../../site/library.ts'
import { keyFilesOf } from '../../site/page-key.ts'
import { leaveOutUnchanged } from '../../site/reuse-pages.ts'
import { writeArticleMarkdown } from '../../syndication/write-article-markdown.ts'

export async function getStaticPaths() {
  const { articles } = await getLibrary()
  const pages = articles.map((article) => ({
    path: `articles/${article.slug}.md`,
    key: keyFilesOf(article, 'texts'),
    params: { slug: article.slug },
    props: { article },
  }))
  return leaveOutUnchanged(pages)
}

/** An article as Markdown. */
export const GET: APIRoute<{ article: Article }> = ({ props: { article } }) =>
  new Response(writeArticleMarkdown(article, fullAddress(`articles/${article.slug}/`)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
