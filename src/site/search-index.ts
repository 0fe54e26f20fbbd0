import { constants, copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { findOwnPagePath } from '../library/parse-own-page.ts'
import { searchIndexFolder } from '../library/search-index-folder.ts'
import { findSiteLanguage, listSiteLanguages, translateSettings } from '../library/site-languages.ts'
import { type SearchRecord, writeOwnPageRecord, writeSearchRecords } from '../library/write-search-records.ts'
import { type ArticleShelf, getShelf } from './article-shelf.ts'
import { contentPaths } from './content-paths.ts'
import { digestOf } from './digest.ts'
import { readOwnPages } from './read-own-pages.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** Files of Pagefind's own search boxes, which this site does not use. */
const pagefindInterface = /(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css))$/

/** What a build knows of its index. */
interface Indexing {
  /** Changes with everything that can be found. */
  key: string
  /** Resolves when the index is written. `undefined` if that of the last build is taken. */
  writing: Promise<void> | undefined
}

/**
 * Astro integration: writes a search index for each language. One stemmer cannot serve several languages. If nothing has
 * changed that can be found, the index of the last build is taken. Pagefind is a process of its own: it works while the pages
 * are drawn.
 */
export function searchIndex(): AstroIntegration {
  let base = '/'
  let folder = ''
  let indexing: Indexing | undefined
  return {
    name: 'fair-copy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
        folder = fileURLToPath(new URL('search/', config.cacheDir))
      },
      'astro:build:start': async () => {
        const shelf = getShelf()
        const own = await listOwnPageRecords(base)
        const key = digestOf(base, JSON.stringify([listDigests(shelf), own]))
        const isKept = (await readKey(folder)) === key
        const writing = isKept ? undefined : writeIndexes([...listRecords(shelf, base), ...own], key, folder)
        // The build waits for it at its end, and fails there.
        writing?.catch(() => undefined)
        indexing = { key, writing }
      },
      'astro:build:done': async ({ dir, logger }) => {
        await indexing?.writing
        copyIndexes(path.join(folder, 'index'), fileURLToPath(new URL(`${searchIndexFolder}/`, dir)))
        const { size } = getShelf().articles
        logger.info(`${size} articles are indexed for search${indexing?.writing ? '' : ' as before'}`)
      },
    },
  }
}

function listDigests({ articles, code }: ArticleShelf): string[] {
  return [code, ...[...articles].flatMap(([slug, { digest }]) => [slug, digest])]
}

/** Everything that a search can find. */
function listRecords({ articles }: ArticleShelf, base: string): SearchRecord[] {
  return [...articles.values()].flatMap(({ article }) =>
    writeSearchRecords(article, `${base}articles/${article.slug}/`),
  )
}

async function listOwnPageRecords(base: string): Promise<SearchRecord[]> {
  const parsed = await readSiteSettings(contentPaths.settings)
  // The build has stopped before if the settings have problems.
  if (parsed.kind === 'problems') return []
  const languages = listSiteLanguages(parsed.settings)
  const { pages } = await readOwnPages(contentPaths.pages, languages)
  return pages.map((page) => {
    const { name } = translateSettings(parsed.settings, findSiteLanguage(page.language, languages))
    return writeOwnPageRecord(page, base + findOwnPagePath(page), name)
  })
}

async function readKey(folder: string): Promise<string | undefined> {
  return readFile(path.join(folder, 'key'), 'utf8').catch(() => undefined)
}

/** Writes the index of each language into a folder that is kept for the next build. */
async function writeIndexes(records: readonly SearchRecord[], key: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(path.join(folder, 'index'), { recursive: true })
  try {
    for (const [language, own] of Map.groupBy(records, (record) => record.language))
      await writeIndex(own, language, path.join(folder, 'index', language))
  } finally {
    await close()
  }
  // Last, so that half an index is not taken for a whole one.
  await writeFile(path.join(folder, 'key'), key)
}

async function writeIndex(records: readonly SearchRecord[], language: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`the search index could not be created: ${errors.join(', ')}`)
  for (const record of records) {
    const { kind } = record.filters
    const added = await index.addCustomRecord({
      ...record,
      meta: { ...record.meta },
      filters: kind ? { kind } : {},
    })
    if (added.errors.length > 0)
      throw new Error(`${record.url} could not be indexed: ${added.errors.join(', ')}`)
  }
  const written = await index.writeFiles({ outputPath: folder })
  if (written.errors.length > 0)
    throw new Error(`the search index could not be written: ${written.errors.join(', ')}`)
  await removePagefindInterface(folder)
}

/** Copies the files one by one: there is one for each article, and `cp` takes several times as long. */
function copyIndexes(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyIndexes(source, target)
    else copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}

async function removePagefindInterface(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(
    names.filter((name) => pagefindInterface.test(name)).map((name) => rm(path.join(folder, name))),
  )
}
