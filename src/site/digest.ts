import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Returns a short digest of texts or bytes: equal digests mean equal parts in equal order. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  // With their lengths, no two lists of parts run together.
  const texts = parts.map((part) =>
    typeof part === 'string' ? `${part.length} ${part}` : hash('sha256', part, 'hex'),
  )
  return hash('sha256', texts.join(), 'hex').slice(0, 32)
}

/** Folders of `src/` whose code turns an article's file into an `Article` and its HTML. */
const articleFolders = [
  'article',
  'languages',
  'ledger',
  'library',
  'markdown',
  'page',
  'quotes',
  'site',
  'yaml',
]

/** Digests of the project's code. What was made by code with another digest has to be made again. */
export interface CodeDigests {
  /** Of all that an article's text and HTML depend on. */
  articles: string
  /** Of all that a page depends on. */
  pages: string
}

/**
 * Digests the code that makes articles and pages. The lock file represents the libraries.
 *
 * @param root the project's folder
 */
export async function digestCode(root: string): Promise<CodeDigests> {
  const names = (await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const read = async (files: readonly string[]): Promise<string> =>
    digestOf(...(await Promise.all(files.map((file) => readFile(path.join(root, file))))), files.join())
  const shared = ['astro.config.mjs', 'package-lock.json']
  const forArticles = names.filter((name) => articleFolders.includes(name.split('/')[1] ?? ''))
  return {
    articles: await read([...shared, ...forArticles]),
    pages: await read([...shared, ...names]),
  }
}
