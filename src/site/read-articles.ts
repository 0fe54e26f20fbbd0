import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { type ParsedArticle, parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { isSlug } from '../article/slug.ts'
import { findPictures } from '../markdown/find-pictures.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The articles of a folder, and the Markdown files in it that would never be published. */
export interface ListedArticles {
  /** Paths of the articles, sorted. */
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
  const problem = (message: string, remedy: string): Problem => ({ file, line: 1, message, remedy })
  if (path.dirname(file) !== path.normalize(folder).replace(/[\\/]$/, ''))
    return problem('an article in a subfolder is not published', `move it to ${folder}`)
  if (!name.endsWith('.md'))
    return problem('is not published under this name', 'rename it so that it ends in .md, in lower case')
  if (!isSlug(name.slice(0, -'.md'.length)))
    return problem(
      'its name cannot be part of an address',
      'rename it to words with hyphens between them: ferry-stops-for-winter.md',
    )
  return undefined
}

/**
 * Reads and checks an article's file: its text, and whether the pictures it names are beside it.
 *
 * @param shown how messages name the file
 * @returns the parsed article or its problems, and the file's text: empty if it cannot be read
 */
export async function readArticleFile(
  file: string,
  shown = file,
): Promise<ParsedArticle & { source: string }> {
  const at = { file: shown, line: 1 }
  const read = await readUtf8File(file)
  if (read.kind !== 'text') {
    const { message, remedy } =
      read.kind === 'missing' ? { message: 'there is no such file', remedy: 'check its name' } : read
    return { kind: 'problems', source: '', problems: [{ ...at, message, remedy }] }
  }
  return { ...(await checkArticleSource(read.text, file, shown)), source: read.text }
}

/**
 * Checks the text of an article's file, and whether the pictures it names are beside it.
 *
 * @param shown how messages name the file
 * @param names the names in its folder, if they were listed before
 */
export async function checkArticleSource(
  source: string,
  file: string,
  shown: string,
  names?: ReadonlySet<string>,
): Promise<ParsedArticle> {
  const parsed = parseArticle(source, shown)
  if (parsed.kind === 'problems') return parsed
  const missing = await findMissingPictures(listPictures(parsed), file, names)
  if (missing.length === 0) return parsed
  const problems = missing.map((picture) => ({
    file: shown,
    line: 1,
    message: `there is no picture ${picture} beside the article`,
    remedy: 'put it there under exactly this name, or describe it and link to it',
  }))
  return { kind: 'problems', problems }
}

/** Lists the picture files that an article names: its lead picture, and those in its text. */
export function listPictures({ article, tree }: Extract<ParsedArticle, { kind: 'article' }>): string[] {
  return [article.frontmatter.image?.src ?? [], findPictures(tree)].flat()
}

/** Lists the names in a folder, as `findMissingPictures` compares them. */
export async function listNames(folder: string): Promise<ReadonlySet<string>> {
  return new Set((await readdir(folder)).map((name) => name.normalize()))
}

/**
 * Finds the pictures that are not in the folder of the article's file.
 *
 * @param names the names in the folder, if they were listed before
 */
export async function findMissingPictures(
  named: readonly string[],
  file: string,
  names?: ReadonlySet<string>,
): Promise<string[]> {
  if (named.length === 0) return []
  // Servers tell B.PNG from b.png, some file systems do not: names are compared here and not by the system.
  const present = names ?? (await listNames(path.dirname(file)))
  return named.filter((name) => !present.has(name.replace(/^\.\//, '').normalize()))
}

/** Reads the other spellings of speakers' names: a map from each spelling to the name it stands for, or what is wrong. */
export async function readSpeakerNames(file: string): Promise<Map<string, string> | Problem> {
  const source = await readFile(file, 'utf8').catch(() => '')
  const problem = (message: string): Problem => ({
    file,
    line: 1,
    message,
    remedy: 'write its other spellings under each name, each after a dash',
  })
  let names: unknown
  try {
    names = parse(source) ?? {}
  } catch (error) {
    return problem(`is not valid YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  if (typeof names !== 'object' || names === null || Array.isArray(names)) return problem('has no names')
  const variants = new Map<string, string>()
  for (const [name, spellings] of Object.entries(names)) {
    if (!Array.isArray(spellings)) return problem(`has no list of spellings under ${name}`)
    for (const spelling of spellings) variants.set(String(spelling), name)
  }
  return variants
}
