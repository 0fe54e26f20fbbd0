import { formatProblems } from '../article/problem.ts'
import { findInterface } from '../languages/find-language.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** The site's settings, and the interface texts in its language. Article pages use those of their article's language. */
export interface Site extends SiteSettings {
  words: InterfaceWords
}

let site: Promise<Site> | undefined

/**
 * Returns the site, read once a build. In development it is read for each page, so that changes show.
 *
 * @throws if content/site.yaml is missing or wrong
 */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return readSite()
  site ??= readSite()
  return site
}

async function readSite(): Promise<Site> {
  const parsed = await readSiteSettings(contentPaths.settings)
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  return { ...parsed.settings, words: findInterface(parsed.settings.language).words }
}
