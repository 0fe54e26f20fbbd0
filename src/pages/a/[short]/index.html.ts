import type { APIRoute } from 'astro'
import { listMovedArticles, type MovedArticle, respondWithMovedPage } from '../../../site/moved-pages.ts'
import { preparePageKeys } from '../../../site/page-key.ts'
import { leaveOutUnchanged } from '../../../site/reuse-pages.ts'

/** The short address of every article. */
export async function getStaticPaths() {
  const keyOf = await preparePageKeys()
  const pages = (await listMovedArticles()).flatMap((article) => {
    const { short } = article
    if (short === undefined) return []
    return [{ path: `a/${short}/`, key: keyOf(article), params: { short }, props: { article } }]
  })
  return leaveOutUnchanged(pages)
}

export const GET: APIRoute<{ article: MovedArticle }> = ({ props }) => respondWithMovedPage(props.article)
