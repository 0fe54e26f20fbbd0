import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { findPartFolder, searchIndexFolder } from '../library/search-index-folder.ts'
import { getShelf } from './article-shelf.ts'
import { awaitLater } from './await-later.ts'
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
  /** How many parts have to be written. */
  changed: number
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
  let indexing: Indexing | undefined
  return {
    name: 'fair-copy-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
        folder = fileURLToPath(new URL('search/', config.cacheDir))
      },
      'astro:build:start': async () => {
        const parts = await listSearchParts(base)
        const changed = parts.filter(({ key }) => !existsSync(path.join(folder, key)))
        const writing = awaitLater(writeParts(changed, folder))
        indexing = { parts, changed: changed.length, writing }
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!indexing) return
        const { parts, changed, writing } = indexing
        await writing
        await removeOthers(parts, folder)
        copyParts(parts, folder, fileURLToPath(new URL(`${searchIndexFolder}/`, dir)))
        const { size } = getShelf().articles
        logger.info(
          `${size} articles are indexed for search, ${parts.length - changed} of ${parts.length} parts as before`,
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

function copyParts(parts: readonly SearchPart[], from: string, to: string): void {
  for (const { language, key, isNewest } of parts) {
    const [source, target] = [path.join(from, key), path.join(to, findPartFolder(language, key, isNewest))]
    copyFolder(source, target)
    renameSync(path.join(target, program), path.join(to, program))
    if (isNewest) continue
    for (const name of readdirSync(target))
      if (searchWasm.test(name)) writeFileSync(path.join(target, name), noWasm)
  }
}

/** Copies the files one by one: there is one for each article, and `cp` takes several times as long. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyFolder(source, target)
    else copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}
