import { statSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CheckCache } from '../site/check-article-files.ts'
import { makeFolder, writeFileWhole } from './write-file-whole.ts'

/** What a bundle was made from. */
interface BundleRecord {
  /** The bundle’s folder, in the folder of the cache. */
  folder: string
  /** Each file’s path in the project, and what changes when it is written. */
  files: [file: string, stamp: string][]
}

/** The lock file represents the libraries. */
const lockFile = 'package-lock.json'
/** Tools that few clippings need. They are loaded when they are used, with files of their own. */
const notBundled = /^(?:sharp|mammoth|unpdf)(?:\/|$)/
/** Another process may use a bundle while a new one is made. In milliseconds. A guess, longer than any archive takes. */
const keptFor = 24 * 60 * 60 * 1000

/**
 * Returns the address of a module and all that it imports as one file, which is kept until one of the files it is made of
 * changes. The parsers are 800 modules: to load them one by one takes a second of CPU, and the file a quarter of that.
 * Returns `undefined` if there can be no cache.
 *
 * @param module the module’s path in the project
 */
export async function bundleThread(
  module: string,
  { folder, codeRoot }: CheckCache,
): Promise<URL | undefined> {
  const name = path.basename(module, '.ts')
  const recordFile = path.join(folder, `${name}.json`)
  const entryOf = (bundle: string): string => path.join(folder, bundle, `${name}.mjs`)
  try {
    const kept = await readRecord(recordFile)
    if (kept && isCurrent(kept, codeRoot) && stampOf(entryOf(kept.folder)) !== undefined)
      return pathToFileURL(entryOf(kept.folder))
    await makeFolder(folder)
    const bundle = `${name}-${process.pid}-${Date.now()}`
    const files = await writeBundle(path.join(codeRoot, module), path.join(folder, bundle))
    const own = files
      .map((file) => path.relative(codeRoot, file))
      .filter((file) => !file.startsWith('..') && !file.split(path.sep).includes('node_modules'))
    const stamps = [...own, lockFile].map((file): [string, string] => [
      file,
      stampOf(path.join(codeRoot, file)) ?? '',
    ])
    const record: BundleRecord = { folder: bundle, files: stamps }
    await writeFileWhole(recordFile, JSON.stringify(record))
    await removeOld(folder, name, bundle)
    return pathToFileURL(entryOf(bundle))
  } catch {
    return undefined // no write access, or code that cannot be bundled: the modules themselves say why they do not load
  }
}

async function readRecord(file: string): Promise<BundleRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as BundleRecord
  } catch {
    return undefined // none yet, or a broken one
  }
}

function isCurrent({ files }: BundleRecord, codeRoot: string): boolean {
  return files.every(([file, stamp]) => stampOf(path.join(codeRoot, file)) === stamp)
}

/** What changes when a file is written; `undefined` if there is none. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats && `${stats.mtimeMs} ${stats.size}`
}

/** Writes a module and all that it imports into a folder. Returns the files it is made of. */
async function writeBundle(module: string, folder: string): Promise<string[]> {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: module, platform: 'node', external: notBundled, logLevel: 'silent' })
  try {
    await bundle.write({ dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' })
    return await bundle.watchFiles
  } finally {
    await bundle.close()
  }
}

/** Removes earlier bundles of a module that no process uses any more. */
async function removeOld(folder: string, name: string, current: string): Promise<void> {
  const pattern = new RegExp(`^${name}-\\d+-\\d+$`)
  for (const old of (await readdir(folder)).filter((entry) => pattern.test(entry) && entry !== current)) {
    const { mtimeMs } = await stat(path.join(folder, old))
    if (Date.now() - mtimeMs > keptFor) await rm(path.join(folder, old), { recursive: true, force: true })
  }
}
