import { readdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { searchIndexFolder } from '../library/search-index-folder.ts'
import type { SearchRecord } from '../library/write-search-records.ts'

/** The build writes the records to this file. It is deleted before the index is written. */
const recordsFile = 'search-records.json'

/** Files of Pagefind's own search boxes, which this site does not use. */
const pagefindInterface = /(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css))$/

/** Astro integration: writes a search index for each language after the build. One stemmer cannot serve several languages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'fair-copy-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const file = new URL(recordsFile, dir)
        const records = JSON.parse(await readFile(file, 'utf8')) as SearchRecord[]
        await rm(file)
        try {
          for (const [language, own] of Map.groupBy(records, (record) => record.language)) {
            await writeIndex(own, language, new URL(`${searchIndexFolder}/${language}/`, dir))
          }
        } finally {
          await close()
        }
        const articles = records.filter(({ filters }) => filters.kind[0] === 'article').length
        logger.info(`${articles} articles indexed for search`)
      },
    },
  }
}

async function writeIndex(records: readonly SearchRecord[], language: string, folder: URL): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`the search index could not be created: ${errors.join(', ')}`)
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, meta: { ...record.meta } })
    if (added.errors.length > 0)
      throw new Error(`${record.url} could not be indexed: ${added.errors.join(', ')}`)
  }
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
