import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { awaitLater } from './await-later.ts'
import { digestOf } from './digest.ts'
import { assets, describeKept, type KeptPage, manifestName, readKept } from './kept-pages.ts'
import { copyFile, openPlacing, type Placing, shareFile } from './place-files.ts'

/** A page or another file that may be taken from the last build. */
interface KeyedPage {
  /** From the front page. That of a page has a slash at its end, or is empty. */
  path: string
  /** Changes with everything that the page shows. */
  key: string
}

/** A page of this build. */
export interface PlannedPage {
  /** From the front page. */
  path: string
  /** The name of its file where pages are kept. */
  name: string
}

/** What a build knows of the pages of the last one. */
interface PageReuse {
  /** Where pages are kept. */
  folder: string
  /** The pages that are kept, by the name of their file. Empty until `reading` resolves. */
  kept: Map<string, KeptPage>
  reading: Promise<void>
  /** The pages that are being drawn for this build, by the name of their file. They are kept when the promise resolves. */
  coming: Map<string, Promise<unknown>>
  /** The pages of this build, with the names under which they are kept. */
  planned: PlannedPage[]
  /** The folder of the site. */
  site: string
  /** Puts the pages that did not change into the site, while others are drawn. */
  placing: Placing
  /** Resolve when they are there. */
  placed: Promise<void>[]
  /** Resolves when Astro has emptied the folder of the site. */
  emptied: PromiseWithResolvers<void>
}

/*
 * Astro has incremental builds too, as an experiment: they write every page twice, one after the other, which made a first
 * build of 1,000 articles a sixth slower. Here the kept file of a page is a hard link, made when all pages are written.
 */
const key = Symbol.for('fair-copy.pages')
const shared = globalThis as { [key]?: PageReuse }

/** The file of a page in the site. */
function findFile(page: string): string {
  return page === '' || page.endsWith('/') ? `${page}index.html` : page
}

/** Returns the name under which a page is kept. The page may share its bytes with the site: `readKept` notices changes. */
export function nameKept({ path: page, key }: KeyedPage): string {
  return digestOf(page, key) + path.extname(findFile(page))
}

/**
 * Leaves out the pages that are the same as in the last build, for `getStaticPaths`. `reusePages` puts them into the build.
 * In development none is left out.
 */
export function leaveOutUnchanged<Page extends KeyedPage>(pages: readonly Page[]): Page[] {
  const reuse = shared[key]
  if (!reuse) return [...pages]
  const planned = pages.map((page) => ({ page, path: page.path, name: nameKept(page) }))
  planPages(planned, reuse)
  return planned
    .filter(({ name }) => !reuse.kept.has(name) && !reuse.coming.has(name))
    .map(({ page }) => page)
}

/** Adds pages to the build, and puts those into the site that Astro does not draw. */
function planPages(pages: readonly PlannedPage[], reuse: PageReuse): void {
  for (const { path, name } of pages) reuse.planned.push({ path, name })
  // When a page is written; `undefined` if Astro draws it.
  const states = Map.groupBy(pages, ({ name }) => (reuse.kept.has(name) ? 'kept' : reuse.coming.get(name)))
  for (const [written, some] of states)
    if (written !== undefined) reuse.placed.push(awaitLater(placePages(some, written, reuse)))
}

/** Puts pages into the site when they are written. */
async function placePages(
  pages: readonly PlannedPage[],
  written: 'kept' | Promise<unknown>,
  { folder, site, placing, emptied }: PageReuse,
): Promise<void> {
  await written
  await emptied.promise
  const names = pages.map((page) => [page.name, findFile(page.path)] as const)
  await placing.share({ from: folder, to: site, names })
}

/** Pages that are drawn before Astro draws its own. */
export interface DrawingAhead {
  /** Where they are written, each under its `nameKept`. */
  folder: string
  /** Whether a page is there already, or was added, by the name of its file. */
  isKept: (name: string) => boolean
  /** Adds pages that are written when the promise resolves. The build waits for it when it has drawn its own pages. */
  add: (names: Iterable<string>, written?: Promise<unknown>) => void
  /** Adds pages to the build that are there or were added. Astro knows nothing of them. */
  plan: (pages: readonly PlannedPage[]) => void
}

/** Waits until it is known which pages are kept. */
export async function waitForKept(): Promise<void> {
  await shared[key]?.reading
}

/** Returns where pages can be drawn ahead. `undefined` if this is not a build. Call `waitForKept` before. */
export function findDrawingAhead(): DrawingAhead | undefined {
  const reuse = shared[key]
  return (
    reuse && {
      folder: reuse.folder,
      isKept: (name) => reuse.kept.has(name) || reuse.coming.has(name),
      plan: (pages) => planPages(pages, reuse),
      add: (names, written = Promise.resolve()) => {
        const later = awaitLater(written)
        for (const name of names) reuse.coming.set(name, later)
      },
    }
  )
}

/** Writes a page that is drawn ahead. A file of that name may be shared with the last site, so it is replaced, not changed. */
export function writeKept(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  try {
    writeFileSync(file, content, { flag: 'wx' })
  } catch {
    rmSync(file, { force: true })
    writeFileSync(file, content, { flag: 'wx' })
  }
}

/** Astro integration: keeps the pages that have a key, and takes those that did not change from the last build. */
export function reusePages(): AstroIntegration {
  let isBuild = false
  return {
    name: 'fair-copy-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build'
      },
      'astro:config:done': ({ config }) => {
        if (!isBuild) return
        const folder = path.join(fileURLToPath(config.cacheDir), 'pages')
        mkdirSync(path.join(folder, assets), { recursive: true })
        const site = fileURLToPath(config.outDir)
        const kept = new Map<string, KeptPage>()
        const reading = readKept(folder).then((pages) => {
          for (const [name, page] of pages) kept.set(name, page)
        })
        shared[key] = {
          folder,
          kept,
          reading: awaitLater(reading),
          coming: new Map(),
          planned: [],
          site,
          placing: openPlacing(),
          placed: [],
          emptied: Promise.withResolvers(),
        }
      },
      'astro:build:setup': async () => {
        await waitForKept()
        shared[key]?.emptied.resolve()
      },
      'astro:build:done': async ({ logger }) => {
        const reuse = shared[key]
        delete shared[key]
        if (!reuse) return
        await Promise.all(new Set(reuse.coming.values()))
        for (const name of reuse.coming.keys()) reuse.kept.set(name, describeKept(reuse.folder, name, []))
        await Promise.all(reuse.placed)
        await reuse.placing.close()
        const count = finishPages(reuse)
        logger.info(`${count} of ${reuse.planned.length} pages are as before, or were drawn ahead`)
      },
    },
  }
}

/** Keeps the pages that Astro has drawn, and forgets those of earlier builds. Returns how many were not drawn by Astro. */
function finishPages({ folder, kept, planned, site }: PageReuse): number {
  const hasAssets = existsSync(path.join(site, assets))
  const now = new Map<string, KeptPage>()
  let count = 0
  for (const { path: page, name } of planned) {
    const before = kept.get(name)
    if (before) {
      count += 1
      for (const file of before.files) copyAsset(path.join(folder, assets), path.join(site, assets), file)
      now.set(name, before)
      continue
    }
    const target = path.join(site, findFile(page))
    if (existsSync(target)) {
      shareFile(target, path.join(folder, name))
      const files = hasAssets && target.endsWith('.html') ? findAssets(readFileSync(target)) : []
      for (const file of files) copyAsset(path.join(site, assets), path.join(folder, assets), file)
      now.set(name, describeKept(folder, name, files))
    }
  }
  writeFileSync(path.join(folder, manifestName), JSON.stringify([...now]))
  removeUnused(folder, new Set([...now.keys(), manifestName, assets]))
  const used = new Set([...now.values()].flatMap(({ files }) => files))
  removeUnused(path.join(folder, assets), used)
  if (hasAssets) removeUnused(path.join(site, assets), new Set([...used, ...listOtherAssets(planned, site)]))
  return count
}

/** Lists the files in `_astro/` that are used by the pages without a key. */
function listOtherAssets(planned: readonly PlannedPage[], site: string): string[] {
  const withKey = new Set(planned.map((page) => path.normalize(findFile(page.path))))
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !withKey.has(file))
    .flatMap((file) => findAssets(readFileSync(path.join(site, file))))
}

/**
 * Removes the files of a folder that are not used. Astro writes every picture in its own size too, and removes it only if one
 * of the pages that use it was drawn.
 */
function removeUnused(folder: string, used: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) if (!used.has(file)) rmSync(path.join(folder, file))
}

/** The name of such a file changes with its content, so one that is there is the same. */
function copyAsset(from: string, to: string, file: string): void {
  if (existsSync(path.join(to, file))) return
  mkdirSync(to, { recursive: true })
  copyFile(path.join(from, file), path.join(to, file))
}

/** Finds the names of the files in `_astro/` that a page uses. */
function findAssets(html: Buffer): string[] {
  if (!html.includes('/_astro/')) return []
  return [
    ...new Set(
      [...html.toString('utf8').matchAll(/\/_astro\/([^"'\s,)&<>]+)/g)].map((match) => match[1] ?? ''),
    ),
  ]
}
