import { chooseFeatures, type SiteFeatures } from '../library/choose-features.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'

/** Returns the features of this site. */
export async function findSiteFeatures(): Promise<SiteFeatures> {
  return chooseFeatures(await getSite(), (await getLibrary()).articles.length)
}
