import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import type { Problem } from '../article/problem.ts'
import { digestCode, digestOf } from './digest.ts'
import { findMissingPictures, listNames, listPictures, readArticleFile } from './read-articles.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { readCache, writeCache } from './sharded-cache.ts'

/** A file to be checked. */
export interface ArticleFile {
  path: string
  /** The file's name in messages. */
  shown: string
  /** Other spellings of speakers' names. */
  forms: SpeakerForms
}

/** The article of a file, or what is wrong with it. It can be sent from one thread to another. */
export type CheckedFile = { warnings: Problem[] } & (
  | { kind: 'article'; article: Article; pictures: string[] }
  | { kind: 'problems'; problems: Problem[] }
)

/** Where `checkArticleFiles` keeps the articles that it has checked. */
export interface CheckCache {
  folder: string
  /** The project's folder. Articles that other code has checked are checked again. */
  codeRoot: string
}

interface KeptArticle {
  digest: string
  checked: Extract<CheckedFile, { kind: 'article' }>
}

/** A guess: reading the digest of the code takes as long as checking some 20 articles. */
const minArticlesForCache = 40
/** A guess: starting a thread takes as long as checking some 50 articles. */
const minArticlesPerThread = 100
/** Articles that a thread is given at a time, so that no thread waits long for another. */
const batchSize = 25

/** Checks one article. */
export async function checkArticleFile({ path: file, shown, forms }: ArticleFile): Promise<CheckedFile> {
  const read = await readArticleFile(file, shown, forms)
  const { warnings } = read
  return read.kind === 'article'
    ? { kind: 'article', article: read.article, pictures: listPictures(read), warnings }
    : { kind: 'problems', problems: read.problems, warnings }
}

/**
 * Checks articles, in the order of the files. An article that had no problems before, and did not change, is taken from the
 * cache. Many articles are checked by several threads.
 *
 * @param isAll whether these are all articles, so that the cache can forget the others
 */
export async function checkArticleFiles(
  files: readonly ArticleFile[],
  cache?: CheckCache,
  isAll = false,
): Promise<CheckedFile[]> {
  if (!cache || files.length < minArticlesForCache) return checkWithThreads(files)
  const { articles: code } = await digestCode(cache.codeRoot)
  const folder = path.join(cache.folder, 'checked-articles')
  const before = await readCache<KeptArticle>(folder, isAll ? undefined : files.map(({ path }) => path))
  const digests = await Promise.all(files.map((file) => digestFile(file, code)))
  const kept = await findUnchanged(files, digests, before)
  const changed = files.filter(({ path }) => !kept.has(path))
  const checked = await checkWithThreads(changed)
  const after = new Map(isAll ? [] : before)
  const results = new Map([...kept].map(([file, entry]) => [file, entry.checked as CheckedFile]))
  for (const [index, { path: file }] of changed.entries()) {
    const result = checked[index]
    if (result) results.set(file, result)
  }
  for (const [index, { path: file }] of files.entries()) {
    const result = results.get(file)
    const digest = digests[index]
    if (result?.kind === 'article' && digest !== undefined) after.set(file, { digest, checked: result })
    else after.delete(file)
  }
  // Without write access there is no cache.
  await writeCache(folder, before, after).catch(() => undefined)
  return files.flatMap(({ path }) => results.get(path) ?? [])
}

/** The digest of a file and of all that its check depends on, or `undefined` if it cannot be read. */
async function digestFile(
  { path: file, shown, forms }: ArticleFile,
  code: string,
): Promise<string | undefined> {
  const read = await readUtf8File(file)
  return read.kind === 'text' ? digestOf(code, shown, read.text, digestForms(forms)) : undefined
}

const digestsOfForms = new WeakMap<SpeakerForms, string>()

function digestForms(forms: SpeakerForms): string {
  const digest = digestsOfForms.get(forms) ?? digestOf(JSON.stringify([...forms]))
  digestsOfForms.set(forms, digest)
  return digest
}

/** Finds the kept articles whose files, pictures included, are as they were. */
async function findUnchanged(
  files: readonly ArticleFile[],
  digests: readonly (string | undefined)[],
  before: ReadonlyMap<string, KeptArticle>,
): Promise<Map<string, KeptArticle>> {
  const namesIn = new Map<string, ReadonlySet<string>>()
  const kept = new Map<string, KeptArticle>()
  for (const [index, { path: file }] of files.entries()) {
    const entry = before.get(file)
    if (!entry || entry.digest !== digests[index]) continue
    const { pictures } = entry.checked
    const folder = path.dirname(file)
    if (pictures.length > 0 && !namesIn.has(folder)) namesIn.set(folder, await listNames(folder))
    const missing = await findMissingPictures(pictures, file, namesIn.get(folder))
    if (missing.length === 0) kept.set(file, entry)
  }
  return kept
}

async function checkWithThreads(files: readonly ArticleFile[]): Promise<CheckedFile[]> {
  const count = Math.min(availableParallelism(), Math.floor(files.length / minArticlesPerThread))
  const checked: CheckedFile[] = []
  if (count < 2) {
    for (const file of files) checked.push(await checkArticleFile(file))
    return checked
  }
  let next = 0
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./check-articles-thread.ts', import.meta.url))
      let start = 0
      const giveBatch = (): void => {
        start = next
        next += batchSize
        if (start < files.length) worker.postMessage(files.slice(start, next))
        else worker.terminate().then(() => resolve(), reject)
      }
      worker.on('message', (results: CheckedFile[]) => {
        for (const [index, result] of results.entries()) checked[start + index] = result
        giveBatch()
      })
      worker.on('error', reject)
      giveBatch()
    })
  await Promise.all(Array.from({ length: count }, runThread))
  return checked
}
