import path from 'node:path'
import { getShelf } from './article-shelf.ts'
import { contentPaths } from './content-paths.ts'
import { localPath } from './local-path.ts'
import { listMovedArticles, respondWithMovedPage } from './moved-pages.ts'
import { getOwnPages } from './own-pages.ts'
import { respondWithProblemsPage } from './problems-page.ts'
import { respondWithWithdrawalPage } from './withdrawal-page.ts'
import { getWithdrawnArticles } from './withdrawn-articles.ts'

/**
 * Responds to the address of an article or page that has problems, or of an article that was withdrawn or is elsewhere now. A build writes files for the
 * last two, which Astro’s server for development does not find. Returns `undefined` for all other addresses.
 */
export async function respondWhileDeveloping(pathname: string): Promise<Response | undefined> {
  return (await respondForOwnPage(pathname)) ?? respondForArticle(pathname)
}

/** Responds with the problems of a page of the paper’s own. */
async function respondForOwnPage(pathname: string): Promise<Response | undefined> {
  const [, page] = /^((?:[^/]+\/)?[^/]+)\/$/.exec(pathname.slice(localPath('').length)) ?? []
  if (page === undefined) return undefined
  const { problems } = await getOwnPages()
  const name = decodeURIComponent(page)
  const own = problems.filter(({ file }) => path.relative(contentPaths.pages, file) === `${name}.md`)
  return own.length > 0 ? respondWithProblemsPage(name, own) : undefined
}

async function respondForArticle(pathname: string): Promise<Response | undefined> {
  const folder = localPath('articles/')
  const [name = '', ...rest] = pathname.startsWith(folder) ? pathname.slice(folder.length).split('/') : []
  if (name === '' || rest.join('/') !== '') return undefined
  const slug = decodeURIComponent(name)
  const { articles, broken } = getShelf()
  const problems = broken.get(slug)
  if (problems) return respondWithProblemsPage(slug, problems)
  if (articles.has(slug)) return undefined
  const withdrawn = getWithdrawnArticles().find((article) => article.slug === slug)
  if (withdrawn) return respondWithWithdrawalPage(withdrawn)
  const moved = (await listMovedArticles()).find(({ formerSlugs }) => formerSlugs.includes(slug))
  return moved && respondWithMovedPage(moved)
}
