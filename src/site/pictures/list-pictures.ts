import type { Article } from '../../article/article.ts'
import { chooseFeatures } from '../../library/choose-features.ts'
import type { SiteSettings } from '../../library/site-settings.ts'
import { listPreviewCards, type PreviewPicture } from '../../page/list-preview-cards.ts'
import { keyCard } from './preview-picture.ts'

/** A preview picture, and what it is kept by between builds. */
export interface KeyedPicture extends PreviewPicture {
  key: string
}

/**
 * Lists the preview pictures that a site has.
 *
 * @param articles all articles that readers see: many have no pictures, unless the settings say so
 */
export function listPictures(articles: readonly Article[], settings: SiteSettings): KeyedPicture[] {
  const { previewPictures, quotationPages } = chooseFeatures(settings, articles.length)
  if (!previewPictures) return []
  return articles.flatMap((article) =>
    listPreviewCards(article, { settings, quotationPages }).map((picture) => ({
      ...picture,
      key: keyCard(picture.card),
    })),
  )
}
