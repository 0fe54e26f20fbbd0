import type { APIRoute } from 'astro'
import { listMovedArticles, type MovedArticle, respondWithMovedPage } from '../../../site/moved-pages.ts'

/** The short address of every article. */
export async function getStaticPaths() {
  return (await listMovedArticles()).flatMap((article) =>
    article.short === undefined ? [] : [{ params: { short: article.short }, props: { article } }],
  )
}

export const GET: APIRoute<{ article: MovedArticle }> = ({ props }) => respondWithMovedPage(props.article)
