import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { AccessDay, DayPlace } from './access-day.ts'
import { awaitLater } from './await-later.ts'
import { type DayChange, startChangingDays } from './change-day.ts'
import { digestOf } from './digest.ts'
import { assets, describeKept, type KeptPage, manifestName, readKept } from './kept-pages.ts'
import { copyFile, openPlacing, type Placing, shareFile } from './place-files.ts'
import type { DatedFile } from './write-pages.ts'

/** A page or another file that may be taken from the last build. */
interface KeyedPage {
  /** From the front page. That of a page has a slash at its end, or is empty. */
  path: string
  /** Changes with everything that the page shows, without `day`. */
  key: string
  /** The day of the build, if the page shows it: YYYY-MM-DD. */
  day?: string
}

/** A page of this build. */
export interface PlannedPage {
  /** From the front page. */
  path: string
  /** The name of its file where pages are kept. */
  name: string
  /** What the name would be without the day of the build, if the page shows it. */
  undated?: string
}

/** What a build knows of the pages of the last one. */
interface PageReuse {
  /** Where pages are kept. */
  folder: string
  /** The pages that are kept, by the name of their file. Empty until `reading` resolves. */
  kept: Map<string, KeptPage>
  /** The pages that are kept and show a day, by their names without the day. */
  dated: Map<string, { name: string; page: KeptPage }>
  reading: Promise<void>
  /** The day of this build. */
  day?: AccessDay
  /** Changes the day of pages that are kept. Pages have another module graph, in which threads cannot be started. */
  startChangingDays: typeof startChangingDays
  /** Where pages of this build show the day, by their files: in the site if Astro has drawn them, else where they are kept. */
  places: Map<string, DayPlace[]>
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
export function nameKept({ path: page, key, day }: KeyedPage): string {
  return digestOf(page, key, ...(day === undefined ? [] : [day])) + path.extname(findFile(page))
}

/** Returns the names under which a page is kept. */
export function planPage({ path, key, day }: KeyedPage): PlannedPage {
  const name = nameKept({ path, key, ...(day === undefined ? {} : { day }) })
  return day === undefined ? { path, name } : { path, name, undated: nameKept({ path, key }) }
}

/**
 * Leaves out the pages that are the same as in the last build, for `getStaticPaths`. `reusePages` puts them into the build.
 * In development none is left out.
 */
export function leaveOutUnchanged<Page extends KeyedPage>(pages: readonly Page[]): Page[] {
  const reuse = shared[key]
  if (!reuse) return [...pages]
  const planned = pages.map((page) => ({ page, ...planPage(page) }))
  changeDays(planned, reuse)
  planPages(planned, reuse)
  return planned
    .filter(({ name }) => !reuse.kept.has(name) && !reuse.coming.has(name))
    .map(({ page }) => page)
}

/** Starts to write the pages of which only the day has changed. */
function changeDays(pages: readonly PlannedPage[], reuse: PageReuse): void {
  const { folder, kept, coming, dated, day, places } = reuse
  if (!day) return
  const changes = pages.flatMap(({ name, undated }): DayChange[] => {
    const before = dated.get(undated ?? '')
    if (kept.has(name) || coming.has(name) || !before?.page.places || before.page.files.length > 0) return []
    return [{ from: before.name, to: name, places: before.page.places }]
  })
  const changed = reuse.startChangingDays(changes, { folder, texts: day.texts })
  const written = Promise.all(changed).then((all) => {
    for (const [index, { to }] of changes.entries()) places.set(path.join(folder, to), all[index] ?? [])
  })
  for (const { to } of changes) coming.set(to, awaitLater(written))
}

/** Adds pages to the build, and puts those into the site that Astro does not draw. */
function planPages(pages: readonly PlannedPage[], reuse: PageReuse): void {
  for (const { path, name, undated } of pages)
    reuse.planned.push({ path, name, ...(undated === undefined ? {} : { undated }) })
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
  /** Whether a page is there as it was on another day. */
  isKeptOfOtherDay: (page: PlannedPage) => boolean
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
      isKeptOfOtherDay: ({ undated }) => undated !== undefined && reuse.dated.has(undated),
      plan: (pages) => planPages(pages, reuse),
      add: (names, written = Promise.resolve()) => {
        const later = awaitLater(written)
        for (const name of names) reuse.coming.set(name, later)
      },
    }
  )
}

/** Tells the pages of the build on which day it is. */
export function setAccessDay(day: AccessDay): void {
  if (shared[key]) shared[key].day = day
}

/** Returns the day of the build. `undefined` if this is not a build: pages then show it without marks. */
export function findAccessDay(): AccessDay | undefined {
  return shared[key]?.day
}

/** Keeps where pages show the day of the build. */
export function keepDayPlaces(files: readonly DatedFile[]): void {
  for (const [file, places] of files) shared[key]?.places.set(file, places)
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
        const kept: PageReuse['kept'] = new Map()
        const dated: PageReuse['dated'] = new Map()
        const reading = readKept(folder).then((pages) => {
          for (const [name, page] of pages) {
            kept.set(name, page)
            if (page.undated !== undefined) dated.set(page.undated, { name, page })
          }
        })
        shared[key] = {
          folder,
          kept,
          dated,
          reading: awaitLater(reading),
          startChangingDays,
          places: new Map(),
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
function finishPages({ folder, kept, planned, places, site }: PageReuse): number {
  const hasAssets = existsSync(path.join(site, assets))
  const now = new Map<string, KeptPage>()
  let count = 0
  for (const { path: page, name, undated } of planned) {
    const before = kept.get(name)
    const describeDay = (file: string): Pick<KeptPage, 'undated' | 'places'> => {
      const own = places.get(file) ?? before?.places
      return { ...(undated === undefined ? {} : { undated }), ...(own ? { places: own } : {}) }
    }
    if (before) {
      count += 1
      for (const file of before.files) copyAsset(path.join(folder, assets), path.join(site, assets), file)
      now.set(name, { ...before, ...describeDay(path.join(folder, name)) })
      continue
    }
    const target = path.join(site, findFile(page))
    if (existsSync(target)) {
      shareFile(target, path.join(folder, name))
      const files = hasAssets && target.endsWith('.html') ? findAssets(readFileSync(target)) : []
      for (const file of files) copyAsset(path.join(site, assets), path.join(folder, assets), file)
      now.set(name, { ...describeKept(folder, name, files), ...describeDay(target) })
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
