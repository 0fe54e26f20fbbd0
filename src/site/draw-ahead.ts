import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import type { FormattedCitation } from '../citation/format-citations.ts'
import {
  drawArticleFiles,
  type FileDrawing,
  type FileJob,
  keyFileKinds,
  listKeptFiles,
} from './article-files.ts'
import type { ShelvedArticle } from './article-shelf.ts'
import { formatAccessDate } from './build-time.ts'
import { contentPaths } from './content-paths.ts'
import type { CodeDigests } from './digest.ts'
import { listPictures } from './pictures/list-pictures.ts'
import { drawPictureFile } from './pictures/preview-picture.ts'
import { readCitationData } from './read-citation-data.ts'
import { readSiteSettings } from './read-site-settings.ts'
import { findDrawingAhead, nameKept, writeKept } from './reuse-pages.ts'
import { runThreads } from './run-threads.ts'

/** Draws the other files of articles that are not kept. Returns the citations that were drawn, by slug. */
export async function drawLackingFiles(
  articles: readonly ShelvedArticle[],
  drawing: FileDrawing,
): Promise<Map<string, FormattedCitation[]>> {
  const ahead = findDrawingAhead()
  const lacking = articles.flatMap(({ article, digest }): FileJob[] => {
    const files = listKeptFiles(article.slug, digest, drawing.keys).filter(({ name }) => !ahead?.isKept(name))
    const kinds = [...new Set(files.map(({ kind }) => kind))]
    return kinds.length === 0 ? [] : [{ article, articleDigest: digest, kinds }]
  })
  const drawn = await runThreads(lacking, {
    module: new URL('./files-thread.ts', import.meta.url),
    context: drawing,
    run: drawArticleFiles,
  })
  for (const { article, articleDigest } of lacking) keepFiles(article.slug, articleDigest, drawing)
  return new Map(
    lacking.flatMap(({ article }, index) => (drawn[index] ? [[article.slug, drawn[index]] as const] : [])),
  )
}

/** Draws the preview pictures that are not kept. */
export async function drawPictures(
  articles: readonly ShelvedArticle[],
  { settings: { site } }: FileDrawing,
): Promise<void> {
  const ahead = findDrawingAhead()
  if (!ahead) return
  const pictures = listPictures(
    articles.map(({ article }) => article),
    site,
  )
  const named = pictures.map((picture) => ({ name: nameKept(picture), card: picture.card, key: picture.key }))
  const lacking = named.filter(({ name }) => !ahead.isKept(name))
  // A picture with several addresses is drawn once.
  const drawn = new Map(named.filter(({ name }) => ahead.isKept(name)).map(({ key, name }) => [key, name]))
  const toDraw = lacking.filter(({ key, name }) => {
    if (drawn.has(key)) return false
    drawn.set(key, name)
    return true
  })
  await runThreads(toDraw, {
    module: new URL('./pictures/picture-thread.ts', import.meta.url),
    context: { folder: ahead.folder },
    run: drawPictureFile,
  })
  for (const { key, name } of lacking) {
    const source = drawn.get(key)
    if (source !== undefined && source !== name)
      writeKept(ahead.folder, name, readFileSync(path.join(ahead.folder, source)))
  }
  ahead.add(lacking.map(({ name }) => name))
}

/** Adds the other files of an article to those that the build takes. */
export function keepFiles(slug: string, digest: string, drawing: FileDrawing): void {
  findDrawingAhead()?.add(listKeptFiles(slug, digest, drawing.keys).map(({ name }) => name))
}

/** Returns what the other files of articles are drawn with. `undefined` if this is not a build. */
export async function prepareFiles(
  { site, base }: LoaderContext['config'],
  code: CodeDigests,
): Promise<FileDrawing | undefined> {
  const ahead = findDrawingAhead()
  const read = ahead && (await readSiteSettings(contentPaths.settings))
  // Astro's pages report what is wrong with the settings.
  if (!ahead || read?.kind !== 'settings') return undefined
  const settings = {
    site: read.settings,
    home: new URL(base.replace(/\/?$/, '/'), site).href,
    accessed: formatAccessDate(process.env),
  }
  return {
    settings,
    keys: keyFileKinds(code.pages, settings),
    folder: ahead.folder,
    citationData: await readCitationData(),
  }
}
