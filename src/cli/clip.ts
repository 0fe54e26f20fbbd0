import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblems } from '../article/problem.ts'
import { type ClipOptions, replaceStated, stateFields } from '../clipping/choose-fields.ts'
import { clipArticle } from '../clipping/clip-article.ts'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { parseHtmlClipping } from '../clipping/html/parse-html-clipping.ts'
import { parseMarkdownClipping } from '../clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../clipping/parse-text-clipping.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'
import { type ClipReport, describeAccount, formatClipReport, formatClipTable } from './format-clip-report.ts'
import { type ClippingKind, readClipping } from './read-clipping.ts'
import { createFileWhole, FileExists, makeFolder, writeFileWhole } from './write-file-whole.ts'

const usage = `Makes articles of clippings: text copied off a page (.txt), a saved page (.html), Markdown (.md), or - for standard input.

  npm run clip -- FILE... [options]

What the clipping does not say, and what goes before it where it does:
  --source NAME       the paper or site          --headline TEXT
  --date DATE         when it was published      --dek TEXT        the sentence under the headline
  --author NAME       may be repeated            --topic TEXT      may be repeated
  --url ADDRESS       of the article there       --agency NAME     that the source had it from
  --language TAG      en, hy, en-GB              --rights TEXT     what the source says of its rights
  --updated DATE      when it was last changed   --relation WORD   reprint (unless said otherwise), retelling,
  --slug WORDS        the file's name                              translation or original

Where it goes:
  --out DIR           content/articles unless said otherwise
  --stdout            print the article, write no file
  --force             replace an article of that name
  --report json       print what became of every word as JSON
  --help
`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  source: text,
  date: text,
  url: text,
  language: text,
  updated: text,
  slug: text,
  headline: text,
  dek: text,
  agency: text,
  rights: text,
  relation: text,
  out: text,
  report: text,
  stdout: flag,
  force: flag,
  author: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const

type Where = { out: string; stdout: boolean; force: boolean }

/** Articles written in this run: nothing replaces these. */
const written = new Set<string>()

function parseClipping(kind: ClippingKind, clipping: string, options: ClipOptions): ParsedClipping {
  const stated = stateFields(options)
  if (kind === 'text') return parseTextClipping(clipping, stated)
  if (kind === 'markdown') return parseMarkdownClipping(clipping, stated)
  return replaceStated(parseHtmlClipping(clipping), stated)
}

async function clip(file: string, fields: ClipOptions, { out, stdout, force }: Where): Promise<ClipReport> {
  const shown = file === '-' ? 'standard input' : file
  try {
    const { kind, text: clipping } = await readClipping(file)
    const parsed = parseClipping(kind, clipping, fields)
    const clipped = clipArticle(parsed, fields)
    if (clipped.kind === 'lacking') return { file: shown, outcome: 'refused', problems: clipped.problems }
    if (clipped.kind === 'refused') {
      return {
        file: shown,
        outcome: 'refused',
        problems: [`the article would not hold:\n${formatProblems(clipped.problems)}`],
      }
    }
    const { found, quotes } = clipped
    const report = { file: shown, outcome: 'written' as const, found, quotes, ...describeAccount(parsed) }
    if (stdout) {
      process.stdout.write(clipped.source)
      return report
    }
    const target = path.join(out, `${clipped.slug}.md`)
    if (written.has(target)) {
      const problem = `${target} is another clipping’s of this run: clip this one by itself, with --slug`
      return { file: shown, outcome: 'refused', problems: [problem] }
    }
    await makeFolder(out)
    try {
      await (force ? writeFileWhole : createFileWhole)(target, clipped.source)
    } catch (error) {
      if (!(error instanceof FileExists)) throw error
      const problem = `${target} is an existing article of that name (refused, --force to replace)`
      return { file: shown, outcome: 'skipped', path: target, problems: [problem] }
    }
    written.add(target)
    return { ...report, path: target }
  } catch (error) {
    return { file: shown, outcome: 'refused', problems: [explain(error, shown)] }
  }
}

function explain(error: unknown, shown: string): string {
  if (error instanceof ClippingRefused) {
    const { message } = error
    return message.startsWith(shown) ? message.slice(shown.length).replace(/^:? /, '') : message
  }
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return 'is nested deeper than any article: copy the article’s text into a .txt file'
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== undefined) return `cannot be written (${code}): check --out`
  return `cannot be read as an article (${message.split('\n')[0]}): copy the article’s text into a .txt file`
}

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options })
  const { out = 'content/articles', stdout = false, force = false, report, help, ...fields } = values
  if (help) {
    process.stdout.write(usage)
    return 0
  }
  const wrong = findMisuse(files, values)
  if (wrong !== undefined) {
    process.stderr.write(`${wrong}\n`)
    return 1
  }
  if (
    !stdout &&
    (await stat(out).then(
      (stats) => !stats.isDirectory(),
      () => false,
    ))
  ) {
    process.stderr.write(`--out ${out} is not a folder: name one\n`)
    return 1
  }
  const reports: ClipReport[] = []
  for (const [index, file] of files.entries()) {
    if (files.length > 1) process.stderr.write(`${index + 1}/${files.length} ${file}\n`)
    const done = await clip(file, fields, { out, stdout, force })
    reports.push(done)
    if (report === undefined) {
      const stream = done.outcome === 'written' && !stdout ? process.stdout : process.stderr
      stream.write(`${formatClipReport(done)}\n`)
    }
  }
  if (report === 'json') {
    const stream = stdout ? process.stderr : process.stdout
    stream.write(`${JSON.stringify(files.length === 1 ? reports[0] : reports, undefined, 2)}\n`)
  } else if (files.length > 1) process.stdout.write(`\n${formatClipTable(reports)}\n`)
  const failed = reports.some(({ outcome }) => outcome === 'refused')
  return failed || reports.every(({ outcome }) => outcome === 'skipped') ? 1 : 0
}

function findMisuse(
  files: readonly string[],
  values: ClipOptions & { report?: string; stdout?: boolean },
): string | undefined {
  if (files.length === 0) return 'name a clipping: npm run clip -- FILE... (--help tells the options)'
  if (values.report !== undefined && values.report !== 'json')
    return `--report ${values.report} is not known: the one there is is --report json`
  if (files.length === 1) return undefined
  const single = (['slug', 'headline', 'dek'] as const).find((option) => values[option] !== undefined)
  if (single) return `--${single} is for one clipping, and ${files.length} are named: clip that one by itself`
  return values.stdout ? '--stdout is for one clipping: clip them one by one' : undefined
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(
    `${(error as Error).message.split('\n')[0]}\nnpm run clip -- --help tells the options\n`,
  )
  process.exitCode = 1
}
