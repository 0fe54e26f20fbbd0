import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../article/problem.ts'
import { digestOf } from '../site/digest.ts'
import { type KnownArticles, readKnownArticles, writeKnownArticles } from '../site/known-articles.ts'
import { findMissingPictures, listNames } from '../site/read-articles.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import { type CheckedArticle, checkArticle, type NamedFile } from './check-article.ts'

/** Where `checkArticles` remembers which articles have no problems. */
export interface CheckMemory {
  /** The file that it reads and writes. */
  file: string
  /** The digest of the code that checks articles: what other code has found is not believed. */
  code: string
  /** Whether all articles of the site are checked, so that the others can be forgotten. */
  isWhole: boolean
}

/** A guess: starting a thread takes as long as checking some 50 articles. */
const minArticlesPerThread = 100
/** Articles that a thread is given at a time, so that no thread waits long for another. */
const batchSize = 25

/**
 * Checks articles and returns the problems of each, in the order of the files. An article that was found without problems
 * before, and did not change, is not checked again. Many articles are checked by several threads.
 */
export async function checkArticles(
  files: readonly NamedFile[],
  memory: CheckMemory | undefined,
): Promise<Problem[][]> {
  const known = memory ? await readKnownArticles(memory.file) : new Map<string, string[]>()
  const digests = await Promise.all(files.map(({ file }) => digestFile(file, memory?.code ?? '')))
  const unknown = await findUnknown(files, digests, known)
  const checked = await checkWithThreads(unknown.map(({ named }) => named))
  const problems: Problem[][] = files.map(() => [])
  const now = new Map(memory?.isWhole ? [] : known)
  for (const digest of digests) {
    const pictures = digest === undefined ? undefined : known.get(digest)
    if (digest !== undefined && pictures) now.set(digest, pictures)
  }
  for (const [index, found] of checked.entries()) {
    const place = unknown[index]?.place ?? 0
    problems[place] = found.problems
    const digest = digests[place]
    if (digest !== undefined && found.problems.length === 0) now.set(digest, found.pictures)
  }
  const hasChanged = now.size !== known.size || checked.length > 0
  if (memory && hasChanged) await writeKnownArticles(memory.file, now)
  return problems
}

/** The digest of a file's text, or `undefined` if it cannot be read. */
async function digestFile(file: string, code: string): Promise<string | undefined> {
  const read = await readUtf8File(file)
  return read.kind === 'text' ? digestOf(code, read.text) : undefined
}

async function findUnknown(
  files: readonly NamedFile[],
  digests: readonly (string | undefined)[],
  known: KnownArticles,
): Promise<{ named: NamedFile; place: number }[]> {
  const namesIn = new Map<string, ReadonlySet<string>>()
  const unknown: { named: NamedFile; place: number }[] = []
  for (const [place, named] of files.entries()) {
    const pictures = known.get(digests[place] ?? '')
    const folder = path.dirname(named.file)
    if (pictures?.length && !namesIn.has(folder)) namesIn.set(folder, await listNames(folder))
    const isKnown =
      pictures !== undefined &&
      (await findMissingPictures(pictures, named.file, namesIn.get(folder))).length === 0
    if (!isKnown) unknown.push({ named, place })
  }
  return unknown
}

async function checkWithThreads(files: readonly NamedFile[]): Promise<CheckedArticle[]> {
  const count = Math.min(availableParallelism(), Math.floor(files.length / minArticlesPerThread))
  const checked: CheckedArticle[] = []
  if (count < 2) {
    for (const named of files) checked.push(await checkArticle(named))
    return checked
  }
  let next = 0
  const takeBatch = (): { start: number; batch: readonly NamedFile[] } | undefined => {
    if (next >= files.length) return undefined
    const start = next
    next += batchSize
    return { start, batch: files.slice(start, start + batchSize) }
  }
  await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./check-articles-thread.ts', import.meta.url))
          let start = 0
          const give = (): void => {
            const taken = takeBatch()
            if (!taken) {
              worker.terminate().then(() => resolve(), reject)
              return
            }
            start = taken.start
            worker.postMessage(taken.batch)
          }
          worker.on('message', (found: CheckedArticle[]) => {
            for (const [index, one] of found.entries()) checked[start + index] = one
            give()
          })
          worker.on('error', reject)
          give()
        }),
    ),
  )
  return checked
}
