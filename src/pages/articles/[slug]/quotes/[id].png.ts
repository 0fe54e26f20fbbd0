import type { APIRoute } from 'astro'
import { findInterface } from '../../../../languages/find-language.ts'
import { findCardColors } from '../../../../library/site-colors.ts'
import { makeQuoteCard } from '../../../../page/preview-card.ts'
import { getSite } from '../../../../site/get-site.ts'
import { getPreviewPicture } from '../../../../site/pictures/preview-picture.ts'
import { listQuotationPages, type QuotationPage } from '../../../../site/quotation-pages.ts'
import { findSiteFeatures } from '../../../../site/site-features.ts'

export async function getStaticPaths() {
  return (await findSiteFeatures()).previewPictures ? listQuotationPages() : []
}

/** The preview picture of a quotation. */
export const GET: APIRoute<QuotationPage> = async ({ props: { article, quote } }) => {
  const { frontmatter } = article
  const { words } = findInterface(frontmatter.language)
  const { name, colors } = await getSite(frontmatter.language)
  const card = makeQuoteCard(quote, frontmatter, name, words)
  return new Response(new Uint8Array(await getPreviewPicture(card, findCardColors(colors))), {
    headers: { 'content-type': 'image/png' },
  })
}
