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
type FormerArticle = Pick<Article, 'slug' | 'formerSlugs' | 'removed'> & {
  frontmatter: Pick<Article['frontmatter'], 'status'>
  quotes: readonly Pick<Article['quotes'][number], 'id' | 'former'>[]
}

/**
 * Lists the addresses that the pages of an article’s quotations have had: under earlier names of the article, under earlier
 * ids, and those of quotations that were removed. Those of a withdrawn article lead to the page that says so.
 */
export function listFormerQuotationPages({
  slug,
  frontmatter,
  formerSlugs = [],
  quotes,
  removed = [],
}: FormerArticle): FormerQuotationPage[] {
  const isWithdrawn = frontmatter.status === 'withdrawn'
  const targets = new Map<string, string>()
  for (const { id } of removed)
    if (isQuotationId(id)) targets.set(id, `articles/${slug}/${isWithdrawn ? '' : `#${id}`}`)
  for (const { id, former = [] } of quotes)
    for (const known of [id, ...former.map((one) => one.id)])
      targets.set(known, isWithdrawn ? `articles/${slug}/` : findQuotationPath(slug, id))
  const present = new Set(isWithdrawn ? [] : quotes.map(({ id }) => findQuotationPath(slug, id)))
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
