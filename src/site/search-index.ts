import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { findPartFolder, searchIndexFolder } from '../library/search-index-folder.ts'
import { getShelf } from './article-shelf.ts'
import { awaitLater } from './await-later.ts'
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
        const changed = parts.filter(({ key }) => !existsSync(path.join(folder, key)))
        const writing = awaitLater(writeParts(changed, folder))
        indexing = { parts, changed, writing }
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
  { parts, changed, writing }: Indexing,
  from: string,
  to: string,
  placing: Placing,
): Promise<void> {
  const place = (some: readonly SearchPart[]) =>
    Promise.all(some.map((part) => placePart(part, from, to, placing)))
  await place(parts.filter((part) => !changed.includes(part)))
  await writing
  await place(changed)
  await placing.close()
}

/** Copies a part: other than a hard link, a copy can be changed without changing what is kept. */
async function placePart(
  { language, key, isNewest }: SearchPart,
  from: string,
  to: string,
  placing: Placing,
): Promise<void> {
  const source = path.join(from, key)
  const part = findPartFolder(language, key, isNewest)
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
  const isReplaced = (name: string): boolean => !isNewest && searchWasm.test(name)
  const names = files
    .filter((name) => !isReplaced(name))
    .map((name) => [name, name === program ? name : path.join(part, name)] as const)
  await placing.copy({ from: source, to, names })
  for (const name of files.filter(isReplaced)) writeFileSync(path.join(to, part, name), noWasm)
}
