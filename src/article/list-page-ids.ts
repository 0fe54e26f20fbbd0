import type { Article } from './article.ts'
import { isReservedId } from './page-part-ids.ts'

/** The parts of an article that have addresses on its page. */
export type PageParts = Pick<Article, 'blocks' | 'quotes' | 'removed'>

/** Lists all addresses on an article's page: those of its sections, paragraphs and quotations, and their former ones. */
export function listPageIds({ blocks, quotes, removed = [] }: PageParts): string[] {
  return [
    ...[...blocks, ...quotes].flatMap(({ id, former = [] }) => [
      ...(id === undefined ? [] : [id]),
      ...former.map((address) => address.id),
    ]),
    ...removed.map(({ id }) => id),
  ]
}

/** Footnotes have ids of their own, which the renderer gives them. */
const footnoteId = /^user-content-fn(?:ref)?-/

/** Returns a test for the ids on an article’s page: its addresses, its footnotes, and the parts that the page adds. */
export function findPageIds(page: PageParts): (id: string) => boolean {
  const ids = new Set(listPageIds(page))
  return (id) => ids.has(id) || isReservedId(id) || footnoteId.test(id)
}
