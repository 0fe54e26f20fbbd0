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
  /** The slug in the path: the article’s, or one that it had before. */
  slug: string
  /** The name of the quotation in the path. `undefined` if the picture shows the article. */
  name?: string
  card: PreviewCard
  /** The quotation that it shows. `undefined` if it shows the article. */
  quote?: LocatedQuote
}

/**
 * Lists the preview pictures of an article: its own, unless it has a photograph, and one for each quotation that has a page.
 * A picture is at all addresses that it has had, because other sites show it from there.
 */
export function listPreviewCards(
  article: Article,
  { settings, quotationPages }: { settings: SiteSettings; quotationPages: boolean },
): PreviewPicture[] {
  const { frontmatter, quotes } = article
  const slugs = [article.slug, ...(article.formerSlugs ?? [])]
  const { words } = findInterface(frontmatter.language)
  const siteName = findSiteName(settings, frontmatter.language)
  const colors = findCardColors(settings.colors)
  const paint = (card: PreviewCard): PreviewCard => (colors ? { ...card, colors } : card)
  const byline = formatBylineText(formatByline(frontmatter, words))
  const placeOwn = (card: PreviewCard): PreviewPicture[] =>
    slugs.map((slug) => ({ path: `articles/${slug}/preview.png`, slug, card }))
  const own =
    frontmatter.image?.src === undefined ? placeOwn(paint(makeArticleCard(article, byline, siteName))) : []
  if (!quotationPages) return own
  const ofQuotes = quotes.flatMap((quote) => {
    const card = paint(makeQuoteCard(quote, frontmatter, siteName, words))
    const names = [quote, ...(quote.former ?? [])].map(({ id }) => findQuotationName(id))
    return names.flatMap((name) =>
      slugs.map((slug) => ({ path: `articles/${slug}/quotes/${name}.png`, slug, name, card, quote })),
    )
  })
  return [...own, ...ofQuotes]
}
