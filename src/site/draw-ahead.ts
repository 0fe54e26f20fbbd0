import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import type { FormattedCitation } from '../citation/format-citations.ts'
import {
  drawArticleFiles,
  type FileDrawing,
  type FileJob,
  type FileKind,
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
import { runThreads, startThreads } from './run-threads.ts'

/** Draws the texts of articles that are not kept. */
export async function drawTexts(articles: readonly ShelvedArticle[], drawing: FileDrawing): Promise<void> {
  const jobs = listLackingFiles(articles, 'texts', drawing)
  await runThreads(jobs, filesWork(drawing))
  for (const { article, articleDigest } of jobs) keepFiles('texts', article.slug, articleDigest, drawing)
}

/** Starts to draw the citations of articles that are not kept, while Astro draws pages. Returns them by slug. */
export function startCitations(
  articles: readonly ShelvedArticle[],
  drawing: FileDrawing,
): Map<string, Promise<FormattedCitation[]>> {
  const jobs = listLackingFiles(articles, 'citations', drawing)
  const drawn = startThreads(jobs, filesWork(drawing))
  const written = Promise.all(drawn)
  for (const { article, articleDigest } of jobs)
    keepFiles('citations', article.slug, articleDigest, drawing, written)
  return new Map(
    jobs.flatMap(({ article }, index) => (drawn[index] ? [[article.slug, drawn[index]] as const] : [])),
  )
}

function listLackingFiles(
  articles: readonly ShelvedArticle[],
  kind: FileKind,
  { keys }: FileDrawing,
): FileJob[] {
  const ahead = findDrawingAhead()
  return articles.flatMap(({ article, digest }) => {
    const names = listKeptFiles(kind, article.slug, digest, keys)
    return names.every((name) => ahead?.isKept(name)) ? [] : [{ article, articleDigest: digest, kind }]
  })
}

function filesWork(drawing: FileDrawing) {
  const module = new URL('./files-thread.ts', import.meta.url)
  return { module, context: drawing, run: drawArticleFiles }
}

/** Starts to draw the preview pictures that are not kept, while Astro draws pages. */
export function startPictures(
  articles: readonly ShelvedArticle[],
  { settings: { site } }: FileDrawing,
): void {
  const ahead = findDrawingAhead()
  if (!ahead) return
  const pictures = listPictures(
    articles.map(({ article }) => article),
    site,
  )
  const named = pictures.map((picture) => ({ name: nameKept(picture), card: picture.card, key: picture.key }))
  const lacking = named.filter(({ name }) => !ahead.isKept(name))
  // A picture with several addresses is drawn once.
  const sources = new Map(named.filter(({ name }) => ahead.isKept(name)).map(({ key, name }) => [key, name]))
  const toDraw = lacking.filter(({ key, name }) => {
    if (sources.has(key)) return false
    sources.set(key, name)
    return true
  })
  const drawn = startThreads(toDraw, {
    module: new URL('./pictures/picture-thread.ts', import.meta.url),
    context: { folder: ahead.folder },
    run: drawPictureFile,
  })
  const written = Promise.all(drawn).then(() => {
    for (const { key, name } of lacking) {
      const source = sources.get(key)
      if (source !== undefined && source !== name)
        writeKept(ahead.folder, name, readFileSync(path.join(ahead.folder, source)))
    }
  })
  ahead.add(
    lacking.map(({ name }) => name),
    written,
  )
}

/** Adds the files of an article that are of one kind to those that the build takes, when they are written. */
export function keepFiles(
  kind: FileKind,
  slug: string,
  digest: string,
  { keys }: FileDrawing,
  written?: Promise<unknown>,
): void {
  findDrawingAhead()?.add(listKeptFiles(kind, slug, digest, keys), written)
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
