import type { Problem } from '../article/problem.ts'
import { findOwnPagePath, type OwnPage } from './parse-own-page.ts'

/** What a site has besides its own pages. */
export interface SitePlaces {
  /** Whether there is an article at a slug, or a page that says what became of it. */
  hasArticle: (slug: string) => boolean
  /** How messages name the file of a page. */
  nameFile: (page: Pick<OwnPage, 'folder' | 'slug'>) => string
  /** The paths of the front pages in the other languages of the site: `hy/`. */
  languages?: readonly string[]
}

/** Pages that every site has. */
const fixedPaths: ReadonlySet<string> = new Set(['', 'check/', 'search/', 'speakers/', 'topics/'])
/** Folders whose pages are not known before a build. `npm run check:links` checks them after it. */
const unchecked = /^(?:a|speakers|topics)\/|\.[a-z]+$/

/** Finds links in the paper’s own pages to pages of the site that do not exist. */
export function findBrokenPageLinks(
  pages: readonly Pick<OwnPage, 'folder' | 'slug' | 'links'>[],
  { hasArticle, nameFile, languages = [] }: SitePlaces,
): Problem[] {
  const paths = new Set(pages.map(findOwnPagePath))
  const explain = (path: string): string | undefined => {
    const folder = languages.find((own) => path.startsWith(own)) ?? ''
    const inFolder = path.slice(folder.length)
    if (fixedPaths.has(inFolder) && !(folder !== '' && inFolder === 'check/')) return undefined
    if (unchecked.test(inFolder)) return undefined
    const [, article] = /^articles\/([^/]+)\//.exec(path) ?? []
    if (article !== undefined) return hasArticle(article) ? undefined : `there is no article ${article}`
    if (!/^[^/]+\/$/.test(inFolder)) return `addresses of this site end in a slash: /${path}/`
    return paths.has(path) ? undefined : `there is no page ${path.slice(0, -1)}`
  }
  return pages.flatMap((page) =>
    page.links.flatMap(({ path, line }) => {
      const reason = explain(path)
      if (reason === undefined) return []
      const message = `this link leads nowhere: ${reason}`
      const remedy = 'correct the address, or remove the link and keep its words'
      return [{ file: nameFile(page), line, message, remedy }]
    }),
  )
}
