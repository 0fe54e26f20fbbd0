import type { ArticleLink } from '../article/article.ts'
import { checkPlaces } from '../article/check-places.ts'
import { findPageIds, type PageParts } from '../article/list-page-ids.ts'
import type { Problem, UnnamedFileProblem } from '../article/problem.ts'

/** An article whose links are checked. */
export interface LinkingArticle {
  article: PageParts & { links: readonly ArticleLink[] }
  /** The file, as the writer knows it. */
  file: string
}

/** What is at an article's address: the article, or a page whose places are not checked. `undefined` if there is nothing. */
export type LinkedPage = PageParts | 'unchecked' | undefined

/**
 * Finds links in articles to articles and places that do not exist.
 *
 * @param findPage returns what is at the slug in a link of an article
 */
export function findBrokenArticleLinks<Linking extends LinkingArticle>(
  articles: readonly Linking[],
  findPage: (slug: string, from: Linking) => LinkedPage,
): Problem[] {
  const testOf = new Map<PageParts, (id: string) => boolean>()
  const hasPlace = (page: PageParts, id: string): boolean => {
    const isId = testOf.get(page) ?? findPageIds(page)
    testOf.set(page, isId)
    return isId(id)
  }
  const explain = ({ slug, id, line }: ArticleLink, from: Linking): UnnamedFileProblem[] => {
    if (slug === undefined) return []
    const page = findPage(slug, from)
    if (page === undefined)
      return [
        {
          line,
          message: `this link leads nowhere: there is no article ${slug}`,
          remedy: 'correct the address, or remove the link and keep its words',
        },
      ]
    // A text directive, as in #:~:text=ferry, leads to words and not to an id.
    const place = id?.replace(/:~:.*$/, '') ?? ''
    if (page === 'unchecked' || place === '' || hasPlace(page, place)) return []
    return [
      {
        line,
        message: `this link leads nowhere: the page of ${slug} has no place #${place}`,
        remedy:
          'copy the address of the paragraph or quotation from the page, or leave out the # and what follows',
      },
    ]
  }
  return articles.flatMap((linking) => {
    const { article, file } = linking
    const broken = [
      ...article.links.flatMap((link) => explain(link, linking)),
      ...checkPlaces(article.links, article),
    ]
    return broken.map((problem) => ({ file, ...problem }))
  })
}
