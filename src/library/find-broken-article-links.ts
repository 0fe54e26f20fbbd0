import { visit } from 'unist-util-visit'
import type { Article } from '../article/article.ts'
import { isReservedId } from '../article/page-part-ids.ts'
import type { Problem } from '../article/problem.ts'
import { decodeAddress } from '../markdown/link-address.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { listPageIds } from './list-page-ids.ts'

/** An article whose links are checked. */
export interface LinkingArticle {
  article: Article
  /** The file, as the writer knows it. */
  file: string
  /** How many lines of the file come before the body. */
  linesBeforeBody: number
}

/** A link to another article of the site. */
const articleLink = /^\.\.\/([^/]+)\/(?:#(.*))?$/

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
  return articles.flatMap(({ article, file, linesBeforeBody }) => {
    const problems: Problem[] = []
    if (!article.body.includes('](') && !article.body.includes(']:')) return problems
    visit(parseMarkdown(article.body), (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return
      const message = explainBrokenLink(node.url, article)
      if (message === undefined) return
      problems.push({
        file,
        line: linesBeforeBody + (node.position?.start.line ?? 1),
        message,
        remedy: 'correct the link, or remove it and keep its words',
      })
    })
    return problems
  })

  function explainBrokenLink(url: string, from: Article): string | undefined {
    const other = articleLink.exec(url)
    if (!other && !url.startsWith('#')) return undefined
    const slug = other ? decodeAddress(other[1] ?? '') : from.slug
    const id = decodeAddress(other ? (other[2] ?? '') : url.slice(1)).replace(/:~:.*$/, '')
    const target = bySlug.get(slug)
    if (!target)
      return otherSlugs.has(slug) ? undefined : `the link ${url} leads to an article that does not exist`
    // Footnotes have ids of their own, which the renderer gives them.
    if (id === '' || isReservedId(id) || id.startsWith('user-content-') || listPageIds(target).includes(id))
      return undefined
    return `the link ${url} leads to a passage that does not exist`
  }
}
