import type { Article } from '../article/article.ts'
import { findQuotationName, findQuotationPath, isQuotationId } from './quotation-address.ts'

/** An address that the page of a quotation has had. */
export interface FormerQuotationPage {
  /** The name of the article in it. */
  slug: string
  /** The last part of it. */
  name: string
  /** From the front page of the site. */
  path: string
  /** What it leads to now: the page of the quotation, or the place in the article where the quotation was. */
  target: string
}

/** What is read of an article. */
type FormerArticle = Pick<Article, 'slug' | 'formerSlugs' | 'removed' | 'hadQuotationPages'> & {
  frontmatter: Pick<Article['frontmatter'], 'status'>
  blocks: readonly Pick<Article['blocks'][number], 'former'>[]
  quotes: readonly Pick<Article['quotes'][number], 'id' | 'former'>[]
}

/**
 * Lists the addresses that the pages of an article’s quotations have had: under earlier names of the article, under earlier
 * ids, and those of words that are no quotations any more. Those of a withdrawn article lead to the page that says so. If
 * the site has no pages of quotations, those that are recorded as published lead to the quotations in the article.
 */
export function listFormerQuotationPages(
  { slug, frontmatter, formerSlugs = [], blocks, quotes, removed = [], hadQuotationPages }: FormerArticle,
  hasPages = true,
): FormerQuotationPage[] {
  if (!hasPages && !hadQuotationPages) return []
  const isWithdrawn = frontmatter.status === 'withdrawn'
  const place = (id: string): string => `articles/${slug}/${isWithdrawn ? '' : `#${id}`}`
  const inText = [...removed, ...blocks.flatMap(({ former = [] }) => former)]
  const targets = new Map(
    inText.filter(({ id }) => isQuotationId(id)).map(({ id }) => [id, place(id)] as const),
  )
  for (const { id, former = [] } of quotes)
    for (const known of [id, ...former.map((one) => one.id)])
      targets.set(known, hasPages && !isWithdrawn ? findQuotationPath(slug, id) : place(known))
  const present = new Set(hasPages && !isWithdrawn ? quotes.map(({ id }) => findQuotationPath(slug, id)) : [])
  return [slug, ...formerSlugs].flatMap((own) =>
    [...targets]
      .map(([id, target]) => ({
        slug: own,
        name: findQuotationName(id),
        path: findQuotationPath(own, id),
        target,
      }))
      .filter(({ path }) => !present.has(path)),
  )
}
