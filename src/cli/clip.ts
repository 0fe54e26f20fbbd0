import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import { type ClipField, clipFields } from '../clipping/clip-fields.ts'
import { findDateInName } from '../intake/date-in-name.ts'
import { type ClipTarget, clipFile } from './clip-file.ts'
import { checkOptions } from './clip-in-thread.ts'
import type { ClipReport } from './clip-report.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder } from './content-files.ts'
import { formatClipReport, formatClipTable } from './format-clip-report.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

function formatField({ option, takes, help: what }: ClipField): string {
  return `  ${`--${option} ${takes}`.padEnd(18)} ${what}`.trimEnd()
}

const help = `Makes articles from clippings: text copied from a page (.txt), saved pages (.html, .mhtml),
Markdown (.md), mails (.eml), Word documents (.docx), PDFs that have text.

Usage
  npm run clip -- FILE... [options]
  npm run clip -- - [options]     reads standard input
  npm run clip -- FOLDER [--table TABLE] [options]   takes in an archive
  The first -- is needed: without it npm takes the options for its own.

Fields: each replaces what the clipping says
${clipFields.map(formatField).join('\n')}
  --slug WORDS       the file’s name without .md: ferry-stops-for-winter

An archive
  --table TABLE      .csv, .json or .yaml: a column “file”, and columns named as above;
                     what a row leaves empty is read from its file
  --dates-from-names takes dates from the names of files: 1994-03-01-boat.txt
  Clippings that are articles already are skipped. Those that fail are written to a table beside
  the first one (clippings-failed.csv), which can be corrected and run again.

Output
  --out FOLDER       where to write the articles (default: content/articles)
  --stdout           print the article, write no file
  --no-pictures      leave out the pictures that were saved with a page
  --force            replace an article of the same name
  --report full      list every line that was dropped, or read as a field
  --report json      print the report as JSON
  --strict           refuse a clipping if more is dropped than kept, fewer than 50 words are kept,
                     or the page is a part of an article, a list of articles or a product
  -h, --help         print this help

Exit codes
  0  each clipping became an article, or was skipped because the article exists
  1  a clipping was refused, or all were skipped
  2  the command line is wrong; nothing was read
`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const list = { type: 'string', multiple: true } as const
const fieldOptions = Object.fromEntries(
  clipFields.map(({ option, form }) => [option, form === 'list' ? list : text]),
) as Record<Exclude<keyof ClipOptions, 'author' | 'topic' | 'slug'>, typeof text> &
  Record<'author' | 'topic', typeof list>
const options = {
  ...fieldOptions,
  slug: text,
  table: text,
  'dates-from-names': flag,
  out: text,
  stdout: flag,
  'no-pictures': flag,
  force: flag,
  report: text,
  strict: flag,
} as const

/** The command `npm run clip`: makes articles from clippings and reports what became of each. */
export async function clip(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'clip', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const {
    out = articlesFolder,
    stdout = false,
    force = false,
    strict = false,
    report,
    table,
    'dates-from-names': hasDatesInNames = false,
    'no-pictures': isWithoutPictures = false,
    ...fields
  } = line.values
  const folder = await findArchive(line.files, table, io)
  const wrong =
    findMissing(line.files, line.values, folder) ??
    (await findWrongFields(fields, io)) ??
    findWrongCombination(line.files, line.values, folder) ??
    (stdout ? undefined : await findWrongFolder(out, io))
  if (wrong !== undefined) return refuseUsage('clip', wrong, io)
  if (folder !== undefined) {
    const { clipArchive } = await import('./clip-archive.ts')
    const archive = { folder, table, fields, hasDatesInNames, out, report, hasPictures: !isWithoutPictures }
    return clipArchive({ ...archive, isForced: force, isStrict: strict }, io)
  }
  const target: ClipTarget = stdout
    ? { kind: 'print' }
    : { kind: 'folder', folder: out, replace: force, written: new Set() }
  const reports: ClipReport[] = []
  const hasPictures = !isWithoutPictures && !stdout
  for (const [index, file] of line.files.entries()) {
    if (line.files.length > 1) io.stderr.write(`${index + 1}/${line.files.length} ${file}\n`)
    const date = fields.date ?? (hasDatesInNames ? findDateInName(file) : undefined)
    const own = date === undefined ? fields : { ...fields, date }
    const done = await clipFile(file, { fields: own, isStrict: strict, hasPictures }, target, io)
    reports.push(done)
    if (report === 'json') continue
    const stream = done.outcome === 'written' && !stdout ? io.stdout : io.stderr
    stream.write(`${formatClipReport(done, report === 'full')}\n`)
  }
  if (report === 'json') {
    const stream = stdout ? io.stderr : io.stdout
    stream.write(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2)}\n`)
  } else if (reports.length > 1) io.stdout.write(`\n${formatClipTable(reports)}\n`)
  const failed = reports.some(({ outcome }) => outcome === 'refused')
  const isIdle = reports.every(({ outcome }) => outcome === 'skipped')
  return failed || isIdle ? exitCodes.failed : exitCodes.ok
}

type Values = ClipOptions & { report?: string; stdout?: boolean; table?: string }

/** Finds what is missing on the line, or cannot be what is meant. */
function findMissing(
  files: readonly string[],
  values: Values,
  folder: string | undefined,
): string | undefined {
  if (files.length > 1 && values.table !== undefined)
    return '--table takes the files from the table: name only their folder'
  if (files.length === 0 && folder === undefined) return 'no clipping was named'
  if (values.report !== undefined && values.report !== 'json' && values.report !== 'full')
    return `--report ${values.report} is not a format: write --report full or --report json`
  return undefined
}

async function findWrongFields(fields: ClipOptions, { cache }: CommandIo): Promise<string | undefined> {
  if (Object.keys(fields).length === 0) return undefined
  const wrong = await checkOptions(fields, cache)
  return wrong.length > 0 ? wrong.join('\n') : undefined
}

/** Finds mistakes that a single option does not show. Options for one article make no sense with several clippings. */
function findWrongCombination(
  files: readonly string[],
  values: Values,
  folder: string | undefined,
): string | undefined {
  if (files.length === 1 && folder === undefined) return undefined
  const single = (['slug', 'headline', 'dek', 'stdout'] as const).find(
    (option) => values[option] !== undefined,
  )
  if (single === undefined) return undefined
  return folder === undefined
    ? `--${single} is for one clipping, but ${files.length} are named: clip them one by one`
    : `--${single} is for one clipping: for an archive, give it in a column of the table`
}

/** The folder of an archive: the one that is named, or that of the table. `undefined` if files are named. */
async function findArchive(
  [first, ...others]: readonly string[],
  table: string | undefined,
  { cwd }: CommandIo,
): Promise<string | undefined> {
  if (first === undefined) return table === undefined ? undefined : path.dirname(table)
  const isFolder = await stat(path.resolve(cwd, first)).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  return isFolder && others.length === 0 ? first : undefined
}

async function findWrongFolder(out: string, { cwd }: CommandIo): Promise<string | undefined> {
  const stats = await stat(path.resolve(cwd, out)).catch(() => undefined) // it may not exist yet
  return stats && !stats.isDirectory() ? `--out ${out} is not a folder` : undefined
}
