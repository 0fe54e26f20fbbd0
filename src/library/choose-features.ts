import type { SiteSettings } from './site-settings.ts'

/** Above this many articles, quotations have no pages and there are no pictures, unless the settings say so. */
const manyArticles = 1000

/** Which costly parts a site has. */
export interface SiteFeatures {
  quotationPages: boolean
  previewPictures: boolean
}

/** Returns what the settings say, or what suits the number of articles that readers see. */
export function chooseFeatures(
  { quotationPages, previewPictures }: Pick<SiteSettings, 'quotationPages' | 'previewPictures'>,
  articleCount: number,
): SiteFeatures {
  const isSmall = articleCount <= manyArticles
  return { quotationPages: quotationPages ?? isSmall, previewPictures: previewPictures ?? isSmall }
}
