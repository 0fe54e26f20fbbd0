import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { DayPlace } from './access-day.ts'
import { runInThread } from './run-threads.ts'

/** A page that is kept. */
export interface KeptPage {
  /** The files in `_astro/` that it names: its pictures. */
  files: string[]
  /** The length of its file, in bytes. */
  size: number
  /** When its file was written, in seconds since 1970: finer times do not survive every archive. */
  written: number
  /** What its name would be without the day, if it shows the day of the build. */
  undated?: string
  /** Where it shows the day, if Astro has drawn it. */
  places?: DayPlace[]
}

/** The list of the pages that are kept, beside their files. */
export const manifestName = 'pages.json'
/** The folder of pictures, in the site and beside the files of the pages that are kept. */
export const assets = '_astro'

/** A guess: starting a thread takes as long as looking at some 1,000 files. */
const minFilesForThread = 1000

/**
 * Reads which pages are kept. Leaves out a page that lacks a file, and one whose file was changed since it was kept: the file
 * may be shared with the last site, and a change there changes it here. Another thread looks at the files, when they are many.
 */
export async function readKept(folder: string): Promise<Map<string, KeptPage>> {
  const manifest = readManifest(folder)
  const work = { module: new URL('./kept-thread.ts', import.meta.url), context: undefined, run: findLost }
  const lost = manifest.length < minFilesForThread ? findLost(folder) : await runInThread(folder, work)
  const kept = new Map(manifest)
  for (const name of lost) kept.delete(name)
  return kept
}

/** Describes the file of a page as it is now. */
export function describeKept(folder: string, name: string, files: string[]): KeptPage {
  const { size, mtimeMs } = statSync(path.join(folder, name))
  return { files, size, written: Math.floor(mtimeMs / 1000) }
}

/** Finds the pages of the list whose files are not there or were changed. Returns the names of their files. */
export function findLost(folder: string): string[] {
  const names = new Set(readdirSync(folder))
  const hasFile = (file: string): boolean => existsSync(path.join(folder, assets, file))
  const lost = readManifest(folder).filter(([name, { files, size, written }]) => {
    if (!names.has(name) || !files.every(hasFile)) return true
    const now = describeKept(folder, name, files)
    return now.size !== size || now.written !== written
  })
  return lost.map(([name]) => name)
}

function readManifest(folder: string): [string, KeptPage][] {
  try {
    return JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8')) as [string, KeptPage][]
  } catch {
    return []
  }
}
