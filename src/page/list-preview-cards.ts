import type { Article, LocatedQuote } from '../article/article.ts'
import { findInterface } from '../languages/find-language.ts'
import { findQuotationName } from '../library/quotation-address.ts'
import { findCardColors } from '../library/site-colors.ts'
import { findSiteName } from '../library/site-languages.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { formatByline, formatBylineText } from './format-byline.ts'
import { makeArticleCard, makeQuoteCard, type PreviewCard } from './preview-card.ts'

/** A preview picture of a site. */
export interface PreviewPicture {
  /** From the front page. */
  path: string
  card: PreviewCard
  /** The quotation that it shows. `undefined` if it shows the article. */
  quote?: LocatedQuote
}

/** Lists the preview pictures of an article: its own, unless it has a photograph, and one for each quotation that has a page. */
export function listPreviewCards(
  article: Article,
  { settings, quotationPages }: { settings: SiteSettings; quotationPages: boolean },
): PreviewPicture[] {
  const { frontmatter, quotes, slug } = article
  const { words } = findInterface(frontmatter.language)
  const siteName = findSiteName(settings, frontmatter.language)
  const colors = findCardColors(settings.colors)
  const paint = (card: PreviewCard): PreviewCard => (colors ? { ...card, colors } : card)
  const byline = formatBylineText(formatByline(frontmatter, words))
  const own =
    frontmatter.image?.src === undefined
      ? [{ path: `articles/${slug}/preview.png`, card: paint(makeArticleCard(article, byline, siteName)) }]
      : []
  if (!quotationPages) return own
  return [
    ...own,
    ...quotes.map((quote) => ({
      path: `articles/${slug}/quotes/${findQuotationName(quote.id)}.png`,
      card: paint(makeQuoteCard(quote, frontmatter, siteName, words)),
      quote,
    })),
  ]
}
