import type { Site } from './get-site.ts'

/** A page in one of the languages of the site. */
export interface Translation {
  /** A BCP 47 tag. */
  language: string
  /** From the front page of the site. */
  path: string
}

/**
 * Lists a page of the site in all languages, the first one first. Empty if the site has only one language.
 *
 * @param path from the front page in each language
 */
export function listTranslations({ languages }: Pick<Site, 'languages'>, path: string): Translation[] {
  if (languages.length === 1) return []
  return languages.map(({ tag, path: home }) => ({ language: tag, path: home + path }))
}
