import { readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { digestOf } from './digest.ts'

/** What a cache keeps under a name. It survives JSON. */
export interface CacheEntry {
  /** Changes with everything that the entry was made from. */
  digest: string
}

/** A change of one entry rewrites one file. Fewer files are faster to read, more are faster to rewrite. */
const findShard = (name: string): string => `${digestOf(name).slice(0, 2)}.json`

/**
 * Reads a cache: a folder of files with several entries each. A file that cannot be read has no entries.
 *
 * @param names reads only the files that these entries would be in
 */
export async function readCache<Entry extends CacheEntry>(
  folder: string,
  names?: Iterable<string>,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const files = names ? new Set([...names].map(findShard)) : await readdir(folder).catch(() => [])
  for (const file of files) {
    try {
      const shard = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as [string, Entry][]
      for (const [name, entry] of shard) entries.set(name, entry)
    } catch {}
  }
  return entries
}

/** Returns a function that reads single entries of a cache, and each file once. */
export function readEntries<Entry extends CacheEntry>(
  folder: string,
): (name: string) => Promise<Entry | undefined> {
  const shards = new Map<string, Promise<Map<string, Entry>>>()
  return async (name) => {
    const shard = findShard(name)
    const entries = shards.get(shard) ?? readCache<Entry>(folder, [name])
    shards.set(shard, entries)
    return (await entries).get(name)
  }
}

/**
 * Writes the entries that differ from those in the folder.
 *
 * @param before the entries as they were read
 * @param after all entries that stay
 */
export async function writeCache<Entry extends CacheEntry>(
  folder: string,
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): Promise<void> {
  const changed = new Set(
    [...before.keys(), ...after.keys()]
      .filter((name) => before.get(name)?.digest !== after.get(name)?.digest)
      .map(findShard),
  )
  if (changed.size === 0) return
  const shards = Map.groupBy(after, ([name]) => findShard(name))
  await mkdir(folder, { recursive: true })
  for (const name of changed) {
    const shard = shards.get(name)
    const file = path.join(folder, name)
    if (shard) await writeFile(file, JSON.stringify(shard))
    else await rm(file, { force: true })
  }
}
