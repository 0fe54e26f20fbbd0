import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { type ParsedArticle, parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { isSlug } from '../article/slug.ts'
import { findPictures } from '../markdown/find-pictures.ts'

/** The articles of a folder, and what stands there that would never be published. */
export interface ListedArticles {
  /** Paths of the articles, in the order of their names. */
  files: string[]
  problems: Problem[]
}

/**
 * Lists a folder's articles. A folder that does not exist has none: version control keeps no empty folders.
 *
 * @param shown the folder's name as the writer knows it
 */
export async function listArticles(folder: string, shown = folder): Promise<ListedArticles> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const files: string[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    if (!/\.(?:md|markdown)$/i.test(entry.name) || entry.name.startsWith('.')) continue
    const file = path.join(shown, path.relative(folder, entry.parentPath), entry.name)
    const problem = findMisplacement(file, shown)
    if (problem) problems.push(problem)
    else files.push(file)
  }
  return { files: files.sort(), problems }
}

function findMisplacement(file: string, folder: string): Problem | undefined {
  const name = path.basename(file)
  if (path.dirname(file) !== path.normalize(folder).replace(/[\\/]$/, '')) {
    return {
      file,
      line: 1,
      message: 'an article in a folder of its own is not published',
      remedy: `move it to ${folder}`,
    }
  }
  if (!name.endsWith('.md')) {
    return {
      file,
      line: 1,
      message: 'is not published under this name',
      remedy: 'let its name end in .md, in small letters',
    }
  }
  if (isSlug(name.slice(0, -3))) return undefined
  return {
    file,
    line: 1,
    message: 'its name cannot be a part of its address',
    remedy: 'name it by words with hyphens between them: ferry-stops-for-winter.md',
  }
}

/**
 * Reads an article's file: what `parseArticle` says of its text, and whether the pictures it names lie beside it.
 *
 * @param shown the file's name as the writer knows it
 */
export async function readArticleFile(
  file: string,
  shown = file,
): Promise<ParsedArticle & { source: string }> {
  const at = { file: shown, line: 1 }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? '')
  if (typeof bytes === 'string') {
    const message = bytes === 'ENOENT' ? 'there is no such file' : `cannot be read (${bytes})`
    return { kind: 'problems', source: '', problems: [{ ...at, message, remedy: 'check its name' }] }
  }
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const problem = { ...at, message: 'the file cannot be read as UTF-8', remedy: 'save it as UTF-8 text' }
    return { kind: 'problems', source: '', problems: [problem] }
  }
  const parsed = parseArticle(source, shown)
  if (parsed.kind === 'problems') return { ...parsed, source }
  const missing = await findMissingPictures(parsed.article, path.dirname(file))
  if (missing.length === 0) return { ...parsed, source }
  const problems = missing.map((picture) => ({
    ...at,
    message: `there is no picture ${picture} beside the article`,
    remedy: 'put it there under this very name, or describe it and link to it',
  }))
  return { kind: 'problems', problems, source }
}

type Held = Extract<ParsedArticle, { kind: 'article' }>['article']

async function findMissingPictures({ frontmatter, body }: Held, folder: string): Promise<string[]> {
  const named = [frontmatter.image?.src ?? [], findPictures(body)].flat()
  if (named.length === 0) return []
  // Names are compared letter by letter, as servers do: some file systems would find B.PNG under b.png.
  const there = new Set((await readdir(folder)).map((name) => name.normalize()))
  return named.filter((name) => !there.has(name.replace(/^\.\//, '').normalize()))
}

/** The names under which speakers are put together, by the other ways they are spelt; or what is wrong with the file. */
export async function readSpeakerNames(file: string): Promise<Map<string, string> | Problem> {
  const source = await readFile(file, 'utf8').catch(() => '')
  const problem = (message: string): Problem => ({
    file,
    line: 1,
    message,
    remedy: 'write under each name the other ways it is spelt, each after a dash',
  })
  let names: unknown
  try {
    names = parse(source) ?? {}
  } catch (error) {
    return problem(`is not YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  if (typeof names !== 'object' || names === null || Array.isArray(names)) return problem('holds no names')
  const variants = new Map<string, string>()
  for (const [name, spellings] of Object.entries(names)) {
    if (!Array.isArray(spellings)) return problem(`under ${name} stands no list of spellings`)
    for (const spelling of spellings) variants.set(String(spelling), name)
  }
  return variants
}
