import path from 'node:path'
import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { isDraft } from '../article/is-draft.ts'
import type { Problem } from '../article/problem.ts'
import { digestCode, digestOf } from './digest.ts'
import { findMissingPictures, listNames, listPictures, readArticleFile } from './read-articles.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { runThreads } from './run-threads.ts'
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
  | { kind: 'problems'; problems: Problem[]; isDraft: boolean }
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

/** Checks one article. */
export async function checkArticleFile({ path: file, shown, forms }: ArticleFile): Promise<CheckedFile> {
  const read = await readArticleFile(file, shown, forms)
  const warnings = read.findWarnings()
  return read.kind === 'article'
    ? { kind: 'article', article: read.article, pictures: listPictures(read), warnings }
    : { kind: 'problems', problems: read.problems, isDraft: isDraft(read.source), warnings }
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
  if (!cache || files.length < minArticlesForCache) return checkAll(files)
  const { articles: code } = await digestCode(cache.codeRoot)
  const folder = path.join(cache.folder, 'checked-articles')
  const before = await readCache<KeptArticle>(folder, isAll ? undefined : files.map(({ path }) => path))
  const digests = await Promise.all(files.map((file) => digestFile(file, code)))
  const kept = await findUnchanged(files, digests, before)
  const changed = files.filter(({ path }) => !kept.has(path))
  const checked = await checkAll(changed)
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

function checkAll(files: readonly ArticleFile[]): Promise<CheckedFile[]> {
  return runThreads(files, {
    module: new URL('./check-thread.ts', import.meta.url),
    context: undefined,
    run: checkArticleFile,
  })
}
