import { findPrimarySubtag } from '../languages/primary-subtag.ts'
import type { SiteSettings } from './site-settings.ts'

/** A language that the site has lists in. */
export interface SiteLanguage {
  /** A BCP 47 tag. */
  tag: string
  /** The path of its front page from that of the site: empty for the first language, else `hy/`. */
  path: string
}

/** Lists the languages of a site, that of its front page first. */
export function listSiteLanguages({
  language,
  otherLanguages = [],
}: Pick<SiteSettings, 'language' | 'otherLanguages'>): [SiteLanguage, ...SiteLanguage[]] {
  return [
    { tag: language, path: '' },
    ...otherLanguages.map((other) => ({
      tag: other.language,
      path: `${formatLanguageFolder(other.language)}/`,
    })),
  ]
}

/** Returns the name of the folder that has the pages of a language: the tag in lower case, because addresses are. */
export function formatLanguageFolder(tag: string): string {
  return tag.toLowerCase()
}

/**
 * Finds the language of a site that suits a page in another language, such as an article's: the same one, or the first that
 * differs only in region or script, or the first language of the site.
 */
export function findSiteLanguage(
  tag: string,
  languages: readonly [SiteLanguage, ...SiteLanguage[]],
): SiteLanguage {
  const primary = findPrimarySubtag(tag)
  return (
    languages.find((own) => own.tag === tag) ??
    languages.find((own) => findPrimarySubtag(own.tag) === primary) ??
    languages[0]
  )
}

/**
 * Returns the settings of a site as its pages in one of its languages show them. The name and the footer stay as they are if
 * they are not translated. A tagline or a description that is not translated is left out.
 */
export function translateSettings(settings: SiteSettings, { tag }: SiteLanguage): SiteSettings {
  const other = settings.otherLanguages?.find(({ language }) => language === tag)
  if (!other) return settings
  const { tagline: _, description: __, ...shared } = settings
  const { name = settings.name, tagline, description = tagline, footer = settings.footer } = other
  return { ...shared, language: tag, name, tagline, description, footer }
}

/** Returns the name of a site as the page of an article in some language shows it. */
export function findSiteName(settings: SiteSettings, tag: string): string {
  return translateSettings(settings, findSiteLanguage(tag, listSiteLanguages(settings))).name
}

/** The language that the footer of a page is in. */
export function findFooterLanguage(settings: SiteSettings, { tag }: SiteLanguage): string {
  const other = settings.otherLanguages?.find(({ language }) => language === tag)
  return other?.footer ? tag : settings.language
}
