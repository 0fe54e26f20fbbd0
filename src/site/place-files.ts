import { constants, copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openThread } from './run-threads.ts'

/** Files that are kept from one build to the next, and their places in the site. */
export interface PlacedFiles {
  /** The folders in which the names are. */
  from: string
  to: string
  /** For each file its name where it is kept, and in the site. */
  names: readonly (readonly [kept: string, placed: string])[]
}

/** Puts kept files into the site while pages are drawn. */
export interface Placing {
  /** Makes hard links, see `shareFile`. */
  share: (files: PlacedFiles) => Promise<void>
  /** Call it when all are placed. */
  close: () => Promise<unknown>
}

/** A guess: starting a thread takes as long as placing some 1,000 files. */
const minFilesForThread = 1000

/** Opens a thread that puts files into the site, when there are many. Few are placed at once. */
export function openPlacing(): Placing {
  let thread: ReturnType<typeof openThread<PlacedFiles, undefined, void>> | undefined
  return {
    share: async (files) => {
      if (files.names.length >= minFilesForThread) thread ??= openThread(work)
      if (thread) await thread.run(files)
      else placeFiles(files)
    },
    close: async () => thread?.close(),
  }
}

/** Puts files into their places, and makes the folders. */
export function placeFiles(files: PlacedFiles): void {
  const made = new Set<string>()
  for (const [kept, placed] of files.names) {
    const from = path.join(files.from, kept)
    const to = path.join(files.to, placed)
    const folder = path.dirname(to)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    shareFile(from, to)
  }
}

const work = { module: new URL('./place-thread.ts', import.meta.url), context: undefined, run: placeFiles }

/**
 * Makes a hard link, so that the bytes are written once. A change of one file changes both. Where links are not possible, the
 * file is copied.
 */
export function shareFile(from: string, to: string): void {
  if (tryLink(from, to)) return
  // An existing file may be shared with the last site, so it is replaced, not changed.
  rmSync(to, { force: true })
  if (!tryLink(from, to)) copyFile(from, to)
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Copies a file, or shares its bytes until one of the two is changed, where the file system can. */
export function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
}
