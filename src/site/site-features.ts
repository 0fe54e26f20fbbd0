import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'

/** Above this many articles, quotations have no pages and there are no pictures, unless the settings say so. */
const manyArticles = 1000

/** Which costly parts a site has. */
export interface SiteFeatures {
  quotationPages: boolean
  previewPictures: boolean
}

/** Returns what the settings say, or what suits the number of articles. */
export async function findSiteFeatures(): Promise<SiteFeatures> {
  const { quotationPages, previewPictures } = await getSite()
  const isSmall = (await getLibrary()).articles.length <= manyArticles
  return { quotationPages: quotationPages ?? isSmall, previewPictures: previewPictures ?? isSmall }
}
