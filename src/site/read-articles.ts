import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { findPageIds } from '../article/list-page-ids.ts'
import { type ParsedArticle, parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { isSlug } from '../article/slug.ts'
import { type ParsedSpeakerNames, parseSpeakerNames } from '../library/parse-speaker-names.ts'
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
  const at = { file: shown, line: 1 }
  const read = await readUtf8File(file)
  if (read.kind !== 'text') {
    const { message, remedy } =
      read.kind === 'missing' ? { message: 'there is no such file', remedy: 'check its name' } : read
    const problems = [{ ...at, message, remedy }]
    return { kind: 'problems', source: '', hasByteOrderMark: false, problems, warnings: [] }
  }
  const { text: source, hasByteOrderMark } = read
  return { ...(await checkArticleSource(source, file, shown, forms)), source, hasByteOrderMark }
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
  return { kind: 'problems', problems, warnings: parsed.warnings }
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

/** An article and the file that it is from. */
export interface ArticleOfFile {
  /** The file's path. */
  file: string
  /** How messages name the file. */
  shown: string
  article: Pick<Article, 'slug' | 'links' | 'blocks' | 'quotes'>
}

/**
 * Checks the links of articles to one another: whether the other article is there, and the place on its page. An article
 * that is not among the given ones is looked for beside the file.
 */
export async function checkLinksBetween(articles: readonly ArticleOfFile[]): Promise<Problem[]> {
  const known = new Map(articles.map(({ file, article }) => [file, article]))
  const problems: Problem[] = []
  for (const { file, shown, article } of articles) {
    for (const { slug, id, line } of article.links) {
      const other = path.join(path.dirname(file), `${slug}.md`)
      const target = known.get(other) ?? (await readLinked(other))
      if (target === 'missing')
        problems.push({
          file: shown,
          line,
          message: `this link leads nowhere: there is no article ${slug}`,
          remedy: 'correct the address, or remove the link and keep its words',
        })
      else if (target !== 'invalid' && id !== undefined && !findPageIds(target)(id))
        problems.push({
          file: shown,
          line,
          message: `this link leads nowhere: the page of ${slug} has no place #${id}`,
          remedy:
            'copy the address of the paragraph or quotation from the page, or leave out the # and what follows',
        })
    }
  }
  return problems
}

async function readLinked(file: string): Promise<ArticleOfFile['article'] | 'missing' | 'invalid'> {
  const read = await readUtf8File(file)
  if (read.kind === 'missing') return 'missing'
  const parsed = read.kind === 'text' ? parseArticle(read.text, file) : undefined
  return parsed?.kind === 'article' ? parsed.article : 'invalid'
}
