import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShelvedArticle } from './article-shelf.ts'
import { digestOf } from './digest.ts'

/** Articles as the last build has read them, by slug. */
export type CachedArticles = ReadonlyMap<string, ShelvedArticle>

/** A change of one article rewrites one file. Fewer files are faster to read, more are faster to rewrite. */
const findShard = (slug: string): string => `${digestOf(slug).slice(0, 2)}.json`

/** Reads the articles that a folder keeps. A file that cannot be read keeps nothing: its articles are read again. */
export async function readCachedArticles(folder: string): Promise<CachedArticles> {
  const articles = new Map<string, ShelvedArticle>()
  for (const name of await readdir(folder).catch(() => [])) {
    try {
      const shard = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as ShelvedArticle[]
      for (const entry of shard) articles.set(entry.article.slug, entry)
    } catch {}
  }
  return articles
}

/** Writes the articles that differ from those in the folder. */
export async function writeCachedArticles(
  folder: string,
  before: CachedArticles,
  after: CachedArticles,
): Promise<void> {
  const changed = new Set(
    [...before.keys(), ...after.keys()]
      .filter((slug) => before.get(slug)?.digest !== after.get(slug)?.digest)
      .map(findShard),
  )
  if (changed.size === 0) return
  const shards = Map.groupBy(after.values(), ({ article }) => findShard(article.slug))
  await mkdir(folder, { recursive: true })
  for (const name of changed) {
    const shard = shards.get(name)
    const file = path.join(folder, name)
    if (shard) await writeFile(file, JSON.stringify(shard))
    else await rm(file, { force: true })
  }
}
