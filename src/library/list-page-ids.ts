import type { Article } from '../article/article.ts'

/** Lists all addresses on an article's page: those of its sections, paragraphs and quotations, and their former ones. */
export function listPageIds({
  blocks,
  quotes,
  removed = [],
}: Pick<Article, 'blocks' | 'quotes' | 'removed'>): string[] {
  return [
    ...[...blocks, ...quotes].flatMap(({ id, former = [] }) => [
      ...(id === undefined ? [] : [id]),
      ...former.map((address) => address.id),
    ]),
    ...removed.map(({ id }) => id),
  ]
}
