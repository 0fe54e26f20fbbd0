import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { type ParsedArticle, parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { isSlug } from '../article/slug.ts'
import {
  findBrokenArticleLinks,
  type LinkedPage,
  type LinkingArticle,
} from '../library/find-broken-article-links.ts'
import { type ParsedSpeakerNames, parseSpeakerNames } from '../library/parse-speaker-names.ts'
import { findPictures } from '../markdown/find-pictures.ts'
import { readUtf8File, type Utf8File } from './read-utf8-file.ts'

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
    return problem('a file in a subfolder is not published', `move it to ${folder}`)
  if (!name.endsWith('.md'))
    return problem('is not published under this name', 'rename it so that it ends in .md, in lower case')
  if (!isSlug(name.slice(0, -'.md'.length)))
    return problem(
      'its name cannot be part of an address',
      'rename it to words with hyphens between them: ferry-stops-for-winter.md',
    )
  return undefined
}

/** An article's file as it was read, and its article or problems. */
export type ReadArticle = ParsedArticle & {
  /** The text without a byte order mark. Empty if it cannot be read. */
  source: string
  /** Whether the file begins with a byte order mark. */
  hasByteOrderMark: boolean
}

/**
 * Reads and checks an article's file: its text, and whether the pictures it names are beside it.
 *
 * @param shown how messages name the file
 * @param forms other spellings of speakers' names
 */
export async function readArticleFile(
  file: string,
  shown = file,
  forms: SpeakerForms = new Map(),
): Promise<ReadArticle> {
  const read = await readUtf8File(file)
  if (read.kind !== 'text') {
    const problems = [{ file: shown, line: 1, ...explainUnread(read) }]
    return { kind: 'problems', source: '', hasByteOrderMark: false, problems, findWarnings: () => [] }
  }
  const { text: source, hasByteOrderMark } = read
  return { ...(await checkArticleSource(source, file, shown, forms)), source, hasByteOrderMark }
}

/** Explains why a file has no text. */
export function explainUnread(
  read: Exclude<Utf8File, { kind: 'text' }>,
): Pick<Problem, 'message' | 'remedy'> {
  if (read.kind === 'missing') return { message: 'there is no such file', remedy: 'check its name' }
  const { message, remedy } = read
  return { message, remedy }
}

/**
 * Checks the text of an article's file, and whether the pictures it names are beside it.
 *
 * @param shown how messages name the file
 * @param forms other spellings of speakers' names
 * @param names the names in its folder, if they were listed before
 */
export async function checkArticleSource(
  source: string,
  file: string,
  shown: string,
  forms: SpeakerForms,
  names?: ReadonlySet<string>,
): Promise<ParsedArticle> {
  const parsed = parseArticle(source, shown, forms)
  if (parsed.kind === 'problems') return parsed
  const missing = await findMissingPictures(listPictures(parsed), file, names)
  if (missing.length === 0) return parsed
  const problems = missing.map((picture) => ({
    file: shown,
    line: 1,
    message: `there is no picture ${picture} beside the article`,
    remedy: 'put it there under exactly this name, or describe it and link to it',
  }))
  return { kind: 'problems', problems, findWarnings: parsed.findWarnings }
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
  // Servers distinguish B.PNG from b.png, some file systems do not: names are compared here and not by the system.
  const present = names ?? (await listNames(path.dirname(file)))
  return named.filter((name) => !present.has(name.replace(/^\.\//, '').normalize()))
}

/**
 * Reads the other spellings of speakers' names. A site need not have the file.
 *
 * @param shown how messages name the file
 */
export async function readSpeakerNames(file: string, shown = file): Promise<ParsedSpeakerNames> {
  const read = await readUtf8File(file)
  if (read.kind === 'missing') return { kind: 'names', variants: new Map() }
  if (read.kind === 'text') return parseSpeakerNames(read.text, shown)
  const { message, remedy } = read
  return { kind: 'problems', problems: [{ file: shown, line: 1, message, remedy }] }
}

/** An article whose links are checked, and where it is. */
export interface ArticleOfFile extends LinkingArticle {
  path: string
}

/**
 * Checks the links of articles to one another: whether the other article is there, and the place on its page. An article
 * that is not among the given ones is looked for beside the file.
 */
export async function checkLinksBetween(articles: readonly ArticleOfFile[]): Promise<Problem[]> {
  const locate = (slug: string, from: ArticleOfFile): string =>
    path.join(path.dirname(from.path), `${slug}.md`)
  const pages = new Map<string, LinkedPage>(articles.map(({ path: file, article }) => [file, article]))
  for (const from of articles) {
    for (const { slug } of from.article.links) {
      const file = slug === undefined ? from.path : locate(slug, from)
      if (!pages.has(file)) pages.set(file, await readLinked(file))
    }
  }
  return findBrokenArticleLinks(articles, (slug, from) => pages.get(locate(slug, from)))
}

async function readLinked(file: string): Promise<LinkedPage> {
  const read = await readUtf8File(file)
  if (read.kind === 'missing') return undefined
  const parsed = read.kind === 'text' ? parseArticle(read.text, file) : undefined
  return parsed?.kind === 'article' ? parsed.article : 'unchecked'
}
