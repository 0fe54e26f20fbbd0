import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type PagefindIndex } from 'pagefind'
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

/** An index that has its records, and is not written yet. */
interface FilledIndex {
  language: string
  index: PagefindIndex
}

/**
 * Astro integration: writes a search index for each language. One stemmer cannot serve several languages. If nothing has
 * changed that can be found, the index of the last build is taken. Pagefind is a process of its own: it gets the records
 * while the pages are drawn.
 */
export function searchIndex(): AstroIntegration {
  let base = '/'
  let kept: URL | undefined
  let filling: { key: string; indexes: Promise<FilledIndex[]> | undefined } | undefined
  return {
    name: 'fair-copy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
        kept = new URL('search/', config.cacheDir)
      },
      'astro:build:start': async () => {
        const shelf = getShelf()
        const own = await listOwnPageRecords(base)
        const key = digestOf(base, JSON.stringify([listDigests(shelf), own]))
        const isKept = kept !== undefined && (await readKey(kept)) === key
        const indexes = isKept ? undefined : fillIndexes([...listRecords(shelf, base), ...own])
        // The build waits for it at its end, and fails there.
        indexes?.catch(() => undefined)
        filling = { key, indexes }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { size } = getShelf().articles
        const folder = new URL(`${searchIndexFolder}/`, dir)
        if (kept && !filling?.indexes) {
          await cp(new URL('index/', kept), folder, { recursive: true })
          logger.info(`${size} articles are indexed for search as before`)
          return
        }
        try {
          for (const { language, index } of (await filling?.indexes) ?? [])
            await writeIndex(index, new URL(`${language}/`, folder))
        } finally {
          await close()
        }
        if (kept && filling && size > 0) await keepIndex(folder, filling.key, kept)
        logger.info(`${size} articles indexed for search`)
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

async function readKey(kept: URL): Promise<string | undefined> {
  return readFile(new URL('key', kept), 'utf8').catch(() => undefined)
}

async function keepIndex(folder: URL, key: string, kept: URL): Promise<void> {
  await rm(kept, { recursive: true, force: true })
  await cp(folder, new URL('index/', kept), { recursive: true })
  // Last, so that half a copy is not taken for a whole one.
  await writeFile(new URL('key', kept), key)
}

async function fillIndexes(records: readonly SearchRecord[]): Promise<FilledIndex[]> {
  const filled: FilledIndex[] = []
  for (const [language, own] of Map.groupBy(records, (record) => record.language)) {
    const { index, errors } = await createIndex({ forceLanguage: language })
    if (!index) throw new Error(`the search index could not be created: ${errors.join(', ')}`)
    for (const record of own) {
      const { kind } = record.filters
      const added = await index.addCustomRecord({
        ...record,
        meta: { ...record.meta },
        filters: kind ? { kind } : {},
      })
      if (added.errors.length > 0)
        throw new Error(`${record.url} could not be indexed: ${added.errors.join(', ')}`)
    }
    filled.push({ language, index })
  }
  return filled
}

async function writeIndex(index: PagefindIndex, folder: URL): Promise<void> {
  const written = await index.writeFiles({ outputPath: fileURLToPath(folder) })
  if (written.errors.length > 0)
    throw new Error(`the search index could not be written: ${written.errors.join(', ')}`)
  await removePagefindInterface(folder)
}

async function removePagefindInterface(folder: URL): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(
    names.filter((name) => pagefindInterface.test(name)).map((name) => rm(new URL(name, folder))),
  )
}
