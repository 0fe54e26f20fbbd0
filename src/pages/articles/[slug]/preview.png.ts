import type { APIRoute } from 'astro'
import type { Article } from '../../../article/article.ts'
import { findInterface } from '../../../languages/find-language.ts'
import { findCardColors } from '../../../library/site-colors.ts'
import { formatByline, formatBylineText } from '../../../page/format-byline.ts'
import { makeArticleCard } from '../../../page/preview-card.ts'
import { getSite } from '../../../site/get-site.ts'
import { getLibrary } from '../../../site/library.ts'
import { getPreviewPicture } from '../../../site/pictures/preview-picture.ts'
import { findSiteFeatures } from '../../../site/site-features.ts'

export async function getStaticPaths() {
  const { previewPictures } = await findSiteFeatures()
  if (!previewPictures) return []
  return (await getLibrary()).articles
    .filter(({ frontmatter }) => frontmatter.image?.src === undefined)
    .map((article) => ({ params: { slug: article.slug }, props: { article } }))
}

/** The preview picture of an article that has no picture of its own. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { words } = findInterface(article.frontmatter.language)
  const byline = formatBylineText(formatByline(article.frontmatter, words))
  const { name, colors } = await getSite(article.frontmatter.language)
  const card = makeArticleCard(article, byline, name)
  return new Response(new Uint8Array(await getPreviewPicture(card, findCardColors(colors))), {
    headers: { 'content-type': 'image/png' },
  })
}
