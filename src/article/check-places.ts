import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseLinkAddress } from '../markdown/link-address.ts'
import type { Article, ArticleLink } from './article.ts'
import { findPageIds } from './list-page-ids.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** A link to a place on the same page. */
export interface PlaceLink {
  id: string
  /** Line in the file, counted from 1. */
  line: number
}

/** Finds the links of a body that lead to a place on its own page, and those that lead to other articles. */
export function findInnerLinks(
  tree: Root,
  linesBeforeBody: number,
): { places: PlaceLink[]; links: ArticleLink[] } {
  const places: PlaceLink[] = []
  const links: ArticleLink[] = []
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const target = parseLinkAddress(node.url)
    const line = (node.position?.start.line ?? 1) + linesBeforeBody
    if (target?.kind === 'place') places.push({ id: target.id, line })
    if (target?.kind === 'article')
      links.push({ slug: target.slug, line, ...(target.id === undefined ? {} : { id: target.id }) })
  })
  return { places, links }
}

/** Reports links to places that their own page does not have. */
export function checkPlaces(
  places: readonly PlaceLink[],
  page: Pick<Article, 'blocks' | 'quotes'>,
): UnnamedFileProblem[] {
  if (places.length === 0) return []
  const isId = findPageIds(page)
  return places
    .filter(({ id }) => !isId(id))
    .map(({ id, line }) => ({
      line,
      message: `this link leads nowhere: the page has no place #${id}`,
      remedy:
        'copy the address of the paragraph or quotation from the page, or remove the link and keep its words',
    }))
}
