import { contentPaths } from './content-paths.ts'
import { getSite } from './get-site.ts'
import { type ReadOwnPages, readOwnPages } from './read-own-pages.ts'

let read: Promise<ReadOwnPages> | undefined

/** Returns the paper’s own pages, read once a build. In development they are read for each page, so that changes show. */
export async function getOwnPages(): Promise<ReadOwnPages> {
  const { languages } = await getSite()
  if (import.meta.env.DEV) return readOwnPages(contentPaths.pages, languages)
  read ??= readOwnPages(contentPaths.pages, languages)
  return read
}
