import { formatProblems } from '../article/problem.ts'
import { findInterface } from '../languages/find-language.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { contentPaths } from './content-paths.ts'
import { readOwnPages } from './read-own-pages.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** The site's settings, and the interface texts in its language. Article pages use those of their article's language. */
export interface Site extends SiteSettings {
  words: InterfaceWords
  /** The links of the footer: those of the settings, then the paper’s own pages that these do not lead to. */
  footerLinks: FooterLink[]
}

/** A link of the footer. */
export interface FooterLink {
  text: string
  /** A full address, or the path of a page from the front page, with a slash at its beginning. */
  url: string
  /** The language of the words, if it is not the site’s. */
  language?: string
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
  const { settings } = parsed
  const { language, footer } = settings
  const { pages } = await readOwnPages(contentPaths.pages, language)
  const given = footer?.links ?? []
  const own = pages
    .filter(({ slug, isInFooter }) => isInFooter && !given.some(({ url }) => url === `/${slug}/`))
    .map((page) => ({
      text: page.title,
      url: `/${page.slug}/`,
      ...(page.language === language ? {} : { language: page.language }),
    }))
  return { ...settings, words: findInterface(language).words, footerLinks: [...given, ...own] }
}
