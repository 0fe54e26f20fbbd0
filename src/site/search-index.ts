import { writeFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { findPartFolder, searchIndexFolder } from '../library/search-index-folder.ts'
import { getShelf } from './article-shelf.ts'
import { awaitLater } from './await-later.ts'
import { findPartFiles, listPartFiles } from './kept-parts.ts'
import { openPlacing, type Placing } from './place-files.ts'
import { listSearchParts, type SearchPart } from './search-parts.ts'
import { searchWasm, writeSearchPart } from './write-search-part.ts'

/** Pagefind's program. All parts have the same one, so the site has it once. */
const program = 'pagefind.js'

/**
 * What older parts have in place of the WebAssembly: only the mark at the beginning of Pagefind's files. Readers load the
 * newest part first, and the program uses its WebAssembly for all parts.
 */
const noWasm = 'pagefind_dcd'

/** What a build knows of its index. */
interface Indexing {
  parts: readonly SearchPart[]
  /** The names of the files of those that are kept. */
  kept: ReadonlyMap<SearchPart, readonly string[]>
  /** Those that have to be written. */
  changed: readonly SearchPart[]
  /** Resolves when they are written. */
  writing: Promise<void>
}

/**
 * Astro integration: writes a search index for each language, because one stemmer cannot serve several. An index is in parts,
 * and a part in which nothing has changed is taken from the last build. Pagefind is a process of its own: it works while the
 * pages are drawn.
 */
export function searchIndex(): AstroIntegration {
  let base = '/'
  let folder = ''
  let site = ''
  let indexing: Indexing | undefined
  let placed: Promise<void> | undefined
  return {
    name: 'fair-copy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
        folder = fileURLToPath(new URL('search/', config.cacheDir))
        site = fileURLToPath(new URL(`${searchIndexFolder}/`, config.outDir))
      },
      'astro:build:start': async () => {
        const parts = await listSearchParts(base)
        const kept = new Map(
          parts.flatMap((part) => {
            const files = findPartFiles(path.join(folder, part.key))
            return files ? [[part, files] as const] : []
          }),
        )
        const changed = parts.filter((part) => !kept.has(part))
        const writing = awaitLater(writeParts(changed, folder))
        indexing = { parts, kept, changed, writing }
      },
      // Before this, Astro empties the folder of the site.
      'astro:build:setup': () => {
        if (indexing) placed ??= awaitLater(placeParts(indexing, folder, site, openPlacing()))
      },
      'astro:build:done': async ({ logger }) => {
        if (!indexing) return
        const { parts, changed } = indexing
        await placed
        await removeOthers(parts, folder)
        const { size } = getShelf().articles
        logger.info(
          `${size} articles are indexed for search, ${parts.length - changed.length} of ${parts.length} parts as before`,
        )
      },
    },
  }
}

/** Writes parts into a folder that is kept for the next build, each under its key. */
async function writeParts(parts: readonly SearchPart[], folder: string): Promise<void> {
  if (parts.length === 0) return
  await mkdir(folder, { recursive: true })
  try {
    for (const part of parts) {
      // Renamed when it is complete, so that half a part is not taken for a whole one.
      const unfinished = path.join(folder, 'unfinished')
      await rm(unfinished, { recursive: true, force: true })
      await writeSearchPart(part, unfinished)
      listPartFiles(unfinished)
      await rm(path.join(folder, part.key), { recursive: true, force: true })
      await rename(unfinished, path.join(folder, part.key))
    }
  } finally {
    await close()
  }
}

/** Removes parts of earlier builds. */
async function removeOthers(parts: readonly SearchPart[], folder: string): Promise<void> {
  const keys = new Set(parts.map(({ key }) => key))
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (!keys.has(name)) await rm(path.join(folder, name), { recursive: true, force: true })
}

/** Puts the parts into the site: those that did not change at once, the others when they are written. */
async function placeParts(
  { kept, changed, writing }: Indexing,
  from: string,
  to: string,
  placing: Placing,
): Promise<void> {
  for (const [part, files] of kept) await placePart(part, files, from, to, placing)
  await writing
  for (const part of changed) {
    const files = findPartFiles(path.join(from, part.key))
    if (!files)
      throw new Error(`a part of the search index was changed while the site was built: ${part.key}`)
    await placePart(part, files, from, to, placing)
  }
  await placing.close()
}

/** Puts a part into the site: its files are there under a second name. */
async function placePart(
  { language, key, isNewest }: SearchPart,
  files: readonly string[],
  from: string,
  to: string,
  placing: Placing,
): Promise<void> {
  const source = path.join(from, key)
  const part = findPartFolder(language, key, isNewest)
  const isReplaced = (name: string): boolean => !isNewest && searchWasm.test(name)
  const names = files
    .filter((name) => !isReplaced(name))
    .map((name) => [name, name === program ? name : path.join(part, name)] as const)
  await placing.share({ from: source, to, names })
  for (const name of files.filter(isReplaced)) writeFileSync(path.join(to, part, name), noWasm)
}
