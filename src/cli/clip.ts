import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isCalendarDate, isZonedDateTime } from '../article/article-date.ts'
import { relations } from '../article/frontmatter-schema.ts'
import { parseArticle } from '../article/parse-article.ts'
import { formatProblems } from '../article/problem.ts'
import { splitArticleFile } from '../article/split-article-file.ts'
import { type ClipOptions, type ComposedArticle, composeArticle } from '../clipping/compose-article.ts'
import { countAccount } from '../clipping/finish-clipping.ts'
import { parseMarkdownClipping } from '../clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../clipping/parse-text-clipping.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'
import { formatClipping } from './format-clipping.ts'
import { readTextFile, UnreadableFile } from './read-text-file.ts'
import { createFileWhole, FileExists, writeFileWhole } from './write-file-whole.ts'

const usage = `Makes a clean article of a clipping: text copied off a page, or Markdown from another clipper.

  npm run clip -- FILE... [options]     - is standard input

What the clipping does not say:
  --source NAME    the newspaper or site       --date DATE       2023-09-25, or with time and zone
  --url URL        the article's address       --language TAG    en, hy, de-AT
  --author NAME    once for each author        --headline TEXT   --dek TEXT
  --agency NAME    --topic TEXT (repeatable)   --updated DATE    --retrieved DATE   --rights TEXT
  --relation KIND  ${relations.join(', ')}; reprint without it
  --slug NAME      the file's name without .md, for one file

Where it goes:
  --out DIR        content/articles without it --stdout          print it, write nothing
  --force          replace an article of that name
  --report json    the whole account as JSON
`

/** Something the writer has to mend: one or two lines, no stack. */
class ClipError extends Error {
  override name = 'ClipError'
}

/** What became of one file. */
export interface ClipResult {
  file: string
  status: 'written' | 'printed' | 'unchanged' | 'skipped' | 'failed'
  /** Why it was skipped or failed. */
  reason?: string
  written?: string
  clipping?: ParsedClipping
  article?: ComposedArticle
}

const options = {
  source: { type: 'string' },
  url: { type: 'string' },
  date: { type: 'string' },
  updated: { type: 'string' },
  retrieved: { type: 'string' },
  author: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  headline: { type: 'string' },
  dek: { type: 'string' },
  language: { type: 'string' },
  agency: { type: 'string' },
  rights: { type: 'string' },
  relation: { type: 'string' },
  slug: { type: 'string' },
  out: { type: 'string' },
  stdout: { type: 'boolean' },
  force: { type: 'boolean' },
  report: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

function checkDate(name: string, date: string | undefined): void {
  if (date !== undefined && !isCalendarDate(date) && !isZonedDateTime(date)) {
    throw new ClipError(
      `--${name} ${date} is not a date that exists: write 2023-09-25, or 2023-09-25T18:30+04:00`,
    )
  }
}

function readOptions(values: Values, files: number): ClipOptions {
  for (const name of ['date', 'updated', 'retrieved'] as const) checkDate(name, values[name])
  const relation = relations.find((known) => known === values.relation)
  if (values.relation !== undefined && relation === undefined)
    throw new ClipError(`--relation is one of: ${relations.join(', ')}`)
  if (values.slug !== undefined) {
    if (files > 1) throw new ClipError('--slug names one article: clip the files one by one')
    if (!/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(values.slug))
      throw new ClipError(
        `--slug ${values.slug} is not a name: words with hyphens between them, such as bridge-reopens`,
      )
  }
  if (values.report !== undefined && values.report !== 'json')
    throw new ClipError('--report json is the only report there is')
  const {
    author,
    topic,
    report: _report,
    out: _out,
    stdout: _stdout,
    force: _force,
    help: _help,
    relation: _relation,
    ...rest
  } = values
  return {
    ...rest,
    ...(author === undefined ? {} : { authors: author }),
    ...(topic === undefined ? {} : { topics: topic }),
    ...(relation === undefined ? {} : { relation }),
  }
}

function parseClipping(source: string, file: string): ParsedClipping {
  if (/^\s*(?:<!doctype\s+html|<html|<head|<body|<article)/i.test(source)) {
    throw new ClipError(`${file} is a saved page: copy the article's text out of it for now`)
  }
  const markdown = /\.(?:md|markdown)$/i.test(file) || splitArticleFile(source) !== undefined
  return markdown ? parseMarkdownClipping(source) : parseTextClipping(source)
}

async function clipOne(file: string, clipOptions: ClipOptions, values: Values): Promise<ClipResult> {
  const source = await readTextFile(file)
  if (source.trim() === '') throw new ClipError(`${file} is empty: there is nothing to clip`)
  const finished = parseArticle(source, path.basename(file))
  if (finished.kind === 'article' && Object.keys(clipOptions).length === 0) {
    return write({ file, status: 'unchanged' }, finished.article.slug, source, values)
  }
  const clipping = parseClipping(source, file)
  const article = composeArticle(clipping, clipOptions)
  if (article.kind === 'incomplete') {
    const lines = article.missing.map(({ what, option }) => `  ${what}: add ${option}`)
    throw new ClipError(`${file} does not say everything an article needs\n${lines.join('\n')}`)
  }
  const parsed = parseArticle(article.file, `${article.slug}.md`)
  if (parsed.kind === 'problems')
    throw new ClipError(`${file} does not make an article that holds\n${formatProblems(parsed.problems)}`)
  return write({ file, status: 'written', clipping, article }, article.slug, article.file, values)
}

async function write(result: ClipResult, slug: string, text: string, values: Values): Promise<ClipResult> {
  if (values.stdout) {
    process.stdout.write(text)
    return { ...result, status: 'printed' }
  }
  const folder = values.out ?? 'content/articles'
  const written = path.join(folder, `${slug}.md`)
  if (path.resolve(written) === path.resolve(result.file)) return { ...result, status: 'unchanged', written }
  await mkdir(folder, { recursive: true })
  try {
    await (values.force ? writeFileWhole(written, text) : createFileWhole(written, text))
  } catch (error) {
    if (error instanceof FileExists)
      return { ...result, status: 'skipped', reason: `${written} exists: --force replaces it` }
    throw error
  }
  return { ...result, status: result.status === 'unchanged' ? 'unchanged' : 'written', written }
}

function explain(error: unknown, file: string): string {
  if (error instanceof ClipError || error instanceof UnreadableFile) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== undefined) return `${file}: ${message}`
  throw error
}

async function clipAll(
  files: readonly string[],
  clipOptions: ClipOptions,
  values: Values,
): Promise<ClipResult[]> {
  const results: ClipResult[] = []
  for (const [index, file] of files.entries()) {
    if (files.length > 1 && process.stderr.isTTY)
      process.stderr.write(`\r${index + 1} of ${files.length}  ${file.slice(-60)}\u001b[K`)
    try {
      results.push(await clipOne(file, clipOptions, values))
    } catch (error) {
      results.push({ file, status: 'failed', reason: explain(error, file) })
    }
  }
  if (files.length > 1 && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return results
}

function reportJson(results: readonly ClipResult[]): string {
  const files = results.map(({ file, status, reason, written, clipping, article }) => ({
    file,
    status,
    reason,
    written,
    found: article?.found,
    quotations: article?.entries.flatMap((entry) =>
      entry.list === 'quotes' ? [{ ...entry.entry, unsure: entry.unsure }] : [],
    ),
    notQuotations: article?.entries.flatMap((entry) => (entry.list === 'notQuotes' ? [entry.entry] : [])),
    words: clipping && countAccount(clipping.account),
    account: clipping?.account,
    mended: clipping?.mended,
  }))
  return JSON.stringify({ files }, undefined, 2)
}

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({ options, allowPositionals: true })
  if (values.help || files.length === 0) {
    process.stdout.write(usage)
    return values.help ? 0 : 1
  }
  const results = await clipAll(files, readOptions(values, files.length), values)
  if (values.report === 'json') process.stdout.write(`${reportJson(results)}\n`)
  else (values.stdout ? process.stderr : process.stdout).write(formatClipping(results))
  const failed = results.filter(({ status }) => status === 'failed' || status === 'skipped')
  for (const { reason } of failed) process.stderr.write(`${reason}\n`)
  return failed.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  const told = error instanceof ClipError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!told) throw error
  process.stderr.write(`${(error as Error).message.split('\n')[0]}\n`)
  process.exitCode = 1
}
