import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import type { Article } from '../article/article.ts'
import type { FormattedCitation } from '../citation/format-citations.ts'
import { makeAccessDay } from './access-day.ts'
import {
  drawArticleFiles,
  type FileDrawing,
  type FileJob,
  type FileKind,
  fileKinds,
  keyFiles,
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
import { findDrawingAhead, nameKept, type PlannedPage, setAccessDay, waitForKept } from './reuse-pages.ts'
import { runThreads, startThreads } from './run-threads.ts'
import { writeKept } from './write-kept.ts'

/** The files of an article that are of one kind, and the job that draws them. */
interface DrawnFiles {
  job: FileJob
  files: readonly PlannedPage[]
}

/**
 * Adds the files of articles to the build. Draws those that are not kept: the texts at once, and the citations while Astro
 * draws pages. Returns the citations that are drawn, by slug.
 */
export async function drawFiles(
  articles: readonly ShelvedArticle[],
  drawing: FileDrawing,
): Promise<Map<string, Promise<FormattedCitation[]>>> {
  const ahead = findDrawingAhead()
  if (!ahead) return new Map()
  const all = articles.flatMap(({ article, digest }) =>
    fileKinds.map((kind): DrawnFiles => {
      const files = listKeptFiles(kind, article.slug, digest, drawing)
      // If its files are there as they were on another day, so is the page that shows its citations.
      const isCited = kind === 'citations' && !files.every(ahead.isKeptOfOtherDay)
      return { job: { article, articleDigest: digest, kind, isCited }, files }
    }),
  )
  const lacking = all.filter(({ files }) => !files.every(({ name }) => ahead.isKept(name)))
  const listJobs = (kind: FileKind): FileJob[] =>
    lacking.map(({ job }) => job).filter((job) => job.kind === kind)
  await runThreads(listJobs('texts'), filesWork(drawing))
  const citations = listJobs('citations')
  const drawn = startThreads(citations, filesWork(drawing))
  const written = { texts: Promise.resolve(), citations: Promise.all(drawn) }
  for (const { job, files } of lacking)
    ahead.add(
      files.map(({ name }) => name),
      written[job.kind],
    )
  ahead.plan(all.flatMap(({ files }) => files))
  return new Map(
    citations.flatMap(({ article, isCited }, index) =>
      isCited && drawn[index] ? [[article.slug, drawn[index]] as const] : [],
    ),
  )
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

/** Adds the texts of an article, which are written, to those that the build can have. */
export function keepTexts({ slug }: Pick<Article, 'slug'>, digest: string, drawing: FileDrawing): void {
  findDrawingAhead()?.add(listKeptFiles('texts', slug, digest, drawing).map(({ name }) => name))
}

/** Returns what the other files of articles are drawn with. `undefined` if this is not a build. */
export async function prepareFiles(
  { site, base }: LoaderContext['config'],
  code: CodeDigests,
): Promise<FileDrawing | undefined> {
  const ahead = findDrawingAhead()
  await waitForKept()
  const read = ahead && (await readSiteSettings(contentPaths.settings))
  // Astro's pages report what is wrong with the settings.
  if (!ahead || read?.kind !== 'settings') return undefined
  const settings = {
    site: read.settings,
    home: new URL(base.replace(/\/?$/, '/'), site).href,
    accessed: formatAccessDate(process.env),
  }
  const citationData = await readCitationData()
  const day = makeAccessDay(settings.accessed, citationData)
  setAccessDay(day)
  return { settings, key: keyFiles(code.pages, settings), day, folder: ahead.folder, citationData }
}
