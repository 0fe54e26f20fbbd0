import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Articles without problems, by the digest of their file and of the code that checks it: the pictures that each names. */
export type KnownArticles = ReadonlyMap<string, readonly string[]>

/** Reads which articles are known to have no problems. A file that is missing or damaged knows none. */
export async function readKnownArticles(file: string): Promise<KnownArticles> {
  try {
    return new Map(JSON.parse(await readFile(file, 'utf8')) as [string, string[]][])
  } catch {
    return new Map()
  }
}

/** Writes which articles are known to have no problems. Without write access nothing is known the next time. */
export async function writeKnownArticles(file: string, known: KnownArticles): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify([...known]))
  } catch {}
}
