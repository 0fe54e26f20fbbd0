import { findOwnPagePath } from '../library/parse-own-page.ts'
import { contentPaths } from './content-paths.ts'
import { getSite } from './get-site.ts'
import type { Translation } from './lists.ts'
import { type ReadOwnPages, readOwnPages } from './read-own-pages.ts'

let read: Promise<ReadOwnPages> | undefined

/** Returns the paper’s own pages, read once a build. In development they are read for each page, so that changes show. */
export async function getOwnPages(): Promise<ReadOwnPages> {
  const { languages } = await getSite()
  if (import.meta.env.DEV) return readOwnPages(contentPaths.pages, languages)
  read ??= readOwnPages(contentPaths.pages, languages)
  return read
}

/** Lists the languages in which there is a page of this name, the first one first. Empty if there is only one. */
export async function listOwnPageTranslations(slug: string): Promise<Translation[]> {
  const { languages } = await getSite()
  const { pages } = await getOwnPages()
  const translations = languages.flatMap(({ tag, path }) => {
    const page = pages.find((own) => own.slug === slug && own.folder === path)
    return page ? [{ language: tag, path: findOwnPagePath(page) }] : []
  })
  return translations.length > 1 ? translations : []
}
