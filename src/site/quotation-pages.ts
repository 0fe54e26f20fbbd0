import type { Article, LocatedQuote } from '../article/article.ts'
import { findQuotationName, findQuotationPath } from '../library/quotation-address.ts'
import { getLibrary } from './library.ts'
import { prepareArticleDigests, preparePageKeys } from './page-key.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'
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
  const { articles, speakerPaths } = await getLibrary()
  const [keyOf, digestArticle] = [await preparePageKeys(), await prepareArticleDigests()]
  const pages = articles.flatMap((article) => {
    const digest = digestArticle(article)
    return article.quotes.map((quote) => ({
      path: findQuotationPath(article.slug, quote.id),
      key: keyOf(digest, quote.id, speakerPaths.get(quote.speaker ?? '')),
      params: { slug: article.slug, id: findQuotationName(quote.id) },
      props: { article, quote } satisfies QuotationPage,
    }))
  })
  return leaveOutUnchanged(pages)
}
