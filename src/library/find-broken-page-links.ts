import type { Problem } from '../article/problem.ts'
import type { OwnPage } from './parse-own-page.ts'

/** What a site has besides its own pages. */
export interface SitePlaces {
  /** Whether there is an article at a slug, or a page that says what became of it. */
  hasArticle: (slug: string) => boolean
  /** How messages name the file of a page. */
  nameFile: (slug: string) => string
}

/** Pages that every site has. */
const fixedPaths: ReadonlySet<string> = new Set(['', 'check/', 'search/', 'speakers/', 'topics/'])
/** Folders whose pages are not known before a build. `npm run check:links` checks them after it. */
const unchecked = /^(?:a|speakers|topics)\/|\.[a-z]+$/

/** Finds links in the paper’s own pages to pages of the site that do not exist. */
export function findBrokenPageLinks(
  pages: readonly Pick<OwnPage, 'slug' | 'links'>[],
  { hasArticle, nameFile }: SitePlaces,
): Problem[] {
  const slugs = new Set(pages.map(({ slug }) => slug))
  const explain = (path: string): string | undefined => {
    if (fixedPaths.has(path) || unchecked.test(path)) return undefined
    const [, article] = /^articles\/([^/]+)\//.exec(path) ?? []
    if (article !== undefined) return hasArticle(article) ? undefined : `there is no article ${article}`
    const [, page] = /^([^/]+)\/$/.exec(path) ?? []
    if (page === undefined) return `addresses of this site end in a slash: /${path}/`
    return slugs.has(page) ? undefined : `there is no page ${page}`
  }
  return pages.flatMap(({ slug, links }) =>
    links.flatMap(({ path, line }) => {
      const reason = explain(path)
      if (reason === undefined) return []
      const message = `this link leads nowhere: ${reason}`
      const remedy = 'correct the address, or remove the link and keep its words'
      return [{ file: nameFile(slug), line, message, remedy }]
    }),
  )
}
