import type { Article, LocatedQuote } from '../article/article.ts'
import { findQuotationName } from '../library/quotation-address.ts'
import { getLibrary } from './library.ts'
import { findSiteFeatures } from './site-features.ts'

/** One quotation that has a page. */
export interface QuotationPage {
  article: Article
  quote: LocatedQuote
}

/** Lists the quotations that have pages, in the form that Astro takes. */
export async function listQuotationPages() {
  const { quotationPages } = await findSiteFeatures()
  if (!quotationPages) return []
  return (await getLibrary()).articles.flatMap((article) =>
    article.quotes.map((quote) => ({
      params: { slug: article.slug, id: findQuotationName(quote.id) },
      props: { article, quote } satisfies QuotationPage,
    })),
  )
}
