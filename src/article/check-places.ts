import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseLinkAddress } from '../markdown/link-address.ts'
import type { ArticleLink } from './article.ts'
import { findPageIds, type PageParts } from './list-page-ids.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Finds the links of a body to places on its own page and to other articles. */
export function findArticleLinks(tree: Root, linesBeforeBody: number): ArticleLink[] {
  const links: ArticleLink[] = []
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const target = parseLinkAddress(node.url)
    const line = (node.position?.start.line ?? 1) + linesBeforeBody
    if (target?.kind === 'place') links.push({ id: target.id, line })
    if (target?.kind === 'article')
      links.push({ slug: target.slug, line, ...(target.id === undefined ? {} : { id: target.id }) })
  })
  return links
}

/** Reports links to places that their own page does not have. */
export function checkPlaces(links: readonly ArticleLink[], page: PageParts): UnnamedFileProblem[] {
  const isId = findPageIds(page)
  return links.flatMap(({ slug, id, line }) =>
    slug !== undefined || id === undefined || isId(id)
      ? []
      : [
          {
            line,
            message: `this link leads nowhere: the page has no place #${id}`,
            remedy:
              'copy the address of the paragraph or quotation from the page, or remove the link and keep its words',
          },
        ],
  )
}
