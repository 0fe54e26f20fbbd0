import type { APIRoute } from 'astro'
import { listMovedArticles, type MovedArticle, respondWithMovedPage } from '../../../site/moved-pages.ts'
import { respondWithWithdrawalPage } from '../../../site/withdrawal-page.ts'
import { getWithdrawnArticles, type WithdrawnArticle } from '../../../site/withdrawn-articles.ts'

type Props = { moved: MovedArticle } | { withdrawn: WithdrawnArticle }

/**
 * The addresses of articles at which there is no article: those that it had under earlier names, and those of withdrawn
 * articles. A page of Astro at the same place would hide the articles themselves, so these are written as files.
 */
export async function getStaticPaths() {
  const moved = (await listMovedArticles()).flatMap((article) =>
    article.formerSlugs.map((slug) => ({ params: { notice: slug }, props: { moved: article } })),
  )
  const withdrawn = getWithdrawnArticles().map((article) => ({
    params: { notice: article.slug },
    props: { withdrawn: article },
  }))
  return [...moved, ...withdrawn]
}

export const GET: APIRoute<Props> = ({ props }) =>
  'moved' in props ? respondWithMovedPage(props.moved) : respondWithWithdrawalPage(props.withdrawn)
