import { formatProblems } from '../article/problem.ts'
import { findInterface } from '../languages/find-language.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { findOwnPagePath, type OwnPage } from '../library/parse-own-page.ts'
import {
  findFooterLanguage,
  findSiteLanguage,
  listSiteLanguages,
  type SiteLanguage,
  translateSettings,
} from '../library/site-languages.ts'
import type { SiteSettings } from '../library/site-settings.ts'
import { contentPaths } from './content-paths.ts'
import { readOwnPages } from './read-own-pages.ts'
import { readSiteSettings } from './read-site-settings.ts'

/**
 * The site as its pages in one language show it: the settings in this language, and the interface texts. Article pages use the
 * texts of their article's language.
 */
export interface Site extends SiteSettings {
  words: InterfaceWords
  /** The path of the front page in this language: empty for the first language, else `hy/`. */
  path: string
  /** All languages of the site, the first one first. */
  languages: [SiteLanguage, ...SiteLanguage[]]
  footerLanguage: string
  /** The links of the footer: those of the settings, then the paper’s own pages that these do not lead to. */
  footerLinks: FooterLink[]
}

/** A link of the footer. */
export interface FooterLink {
  text: string
  /** A full address, or the path of a page from the front page, with a slash at its beginning. */
  url: string
  /** The language of the words, if it is not the footer’s. */
  language?: string
}

/** The site in each of its languages, the first one first. */
type Sites = [Site, ...Site[]]

let sites: Promise<Sites> | undefined

/**
 * Returns the site, read once a build. In development it is read for each page, so that changes show.
 *
 * @param tag the language of a page; without it, or if the site has no lists in it, the first language counts
 * @throws if content/site.yaml is missing or wrong
 */
export async function getSite(tag?: string): Promise<Site> {
  const all = await getSites()
  const [first] = all
  if (tag === undefined) return first
  const { path } = findSiteLanguage(tag, first.languages)
  return all.find((site) => site.path === path) ?? first
}

/**
 * Returns the site in the language of a route: that of `/hy/topics/` is Armenian.
 *
 * @param routePattern as Astro has it: `/topics/[...page]`
 */
export async function getSiteOfRoute(routePattern: string): Promise<Site> {
  const all = await getSites()
  const folder = `${routePattern.split('/')[1] ?? ''}/`
  return all.find(({ path }) => path === folder) ?? all[0]
}

/** Returns the site in all its languages. */
export function getSites(): Promise<Sites> {
  if (import.meta.env.DEV) return readSites()
  sites ??= readSites()
  return sites
}

async function readSites(): Promise<Sites> {
  const parsed = await readSiteSettings(contentPaths.settings)
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  const { settings } = parsed
  const languages = listSiteLanguages(settings)
  const { pages } = await readOwnPages(contentPaths.pages, languages)
  const describe = (language: SiteLanguage): Site => {
    const translated = translateSettings(settings, language)
    const footerLanguage = findFooterLanguage(settings, language)
    return {
      ...translated,
      words: findInterface(language.tag).words,
      path: language.path,
      languages,
      footerLanguage,
      footerLinks: listFooterLinks(translated, footerLanguage, listPagesFor(language, pages)),
    }
  }
  const [first, ...others] = languages
  return [describe(first), ...others.map(describe)]
}

/** The paper’s own pages for readers of a language: those in it, and those in the first language that are not translated. */
function listPagesFor({ path }: SiteLanguage, pages: readonly OwnPage[]): OwnPage[] {
  const own = pages.filter(({ folder }) => folder === path)
  const rest = pages.filter(({ folder, slug }) => folder === '' && !own.some((page) => page.slug === slug))
  return [...own, ...rest]
}

function listFooterLinks(
  { footer }: SiteSettings,
  footerLanguage: string,
  pages: readonly OwnPage[],
): FooterLink[] {
  const given = footer?.links ?? []
  const own = pages
    .map((page) => ({ ...page, url: `/${findOwnPagePath(page)}` }))
    .filter(({ isInFooter, url }) => isInFooter && !given.some((link) => link.url === url))
    .map(({ title, url, language }) => ({
      text: title,
      url,
      ...(language === footerLanguage ? {} : { language }),
    }))
  return [...given, ...own]
}
