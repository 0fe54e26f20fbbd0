import type { Article } from '../article/article.ts'
import { isReservedId } from '../article/page-part-ids.ts'
import type { Problem } from '../article/problem.ts'
import { type ArticleLink, otherArticleUrl } from './list-article-links.ts'
import { listPageIds } from './list-page-ids.ts'

/** An article whose links are checked. */
export interface LinkingArticle {
  article: Article
  links: readonly ArticleLink[]
  /** The file, as the writer knows it. */
  file: string
}

/**
 * Finds links in articles to articles and passages that do not exist.
 *
 * @param otherSlugs slugs at which there is a page but no article: former ones, withdrawn ones
 */
export function findBrokenArticleLinks(
  articles: readonly LinkingArticle[],
  otherSlugs: ReadonlySet<string>,
): Problem[] {
  const bySlug = new Map(articles.map(({ article }) => [article.slug, article]))
  return articles.flatMap(({ article, links, file }) =>
    links.flatMap(({ url, line }) => {
      const message = explainBrokenLink(url, article)
      if (message === undefined) return []
      return [{ file, line, message, remedy: 'correct the link, or remove it and keep its words' }]
    }),
  )

  function explainBrokenLink(url: string, from: Article): string | undefined {
    const other = otherArticleUrl.exec(url)
    if (!other && !url.startsWith('#')) return undefined
    const slug = other ? decode(other[1] ?? '') : from.slug
    const id = decode(other ? (other[2] ?? '') : url.slice(1)).replace(/:~:.*$/, '')
    const target = bySlug.get(slug)
    if (!target)
      return otherSlugs.has(slug) ? undefined : `the link ${url} leads to an article that does not exist`
    // Footnotes have ids of their own, which the renderer gives them.
    if (id === '' || isReservedId(id) || id.startsWith('user-content-') || listPageIds(target).includes(id))
      return undefined
    return `the link ${url} leads to a passage that does not exist`
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
