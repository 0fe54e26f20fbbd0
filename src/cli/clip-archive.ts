import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { formatProblems } from '../article/problem.ts'
import { splitArticleFile } from '../article/split-article-file.ts'
import { type ClipOptions, missingDate } from '../clipping/clip-fields.ts'
import type { ClippingRow, TableColumn } from '../intake/clipping-table.ts'
import { findDateInName } from '../intake/date-in-name.ts'
import { parseClippingTable } from '../intake/parse-clipping-table.ts'
import { explainInTable, type FailedRow, writeFailedTable } from '../intake/write-failed-table.ts'
import { readWholeFile } from '../site/read-utf8-file.ts'
import { type ClipTarget, readAndClip, writeArticle } from './clip-file.ts'
import type { ClipReport } from './clip-report.ts'
import {
  type ClippedFile,
  digestBytes,
  digestFields,
  readClippedRecord,
  recordClipped,
} from './clipped-record.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { UnreadableFile } from './decode-text.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { formatClipReport, formatQuoteCount } from './format-clip-report.ts'
import { listClippings } from './list-clippings.ts'
import type { MadeArticle } from './make-article.ts'
import { readTextFile } from './read-text-file.ts'
import { writeFileWhole } from './write-file-whole.ts'

/** What to take in, and how. */
export interface ArchiveJob {
  /** The folder of the clippings. */
  folder: string
  /** The table of the clippings. Without one, all clippings of the folder are taken in. */
  table?: string | undefined
  /** Fields of the command line. A row of the table that has them too decides. */
  fields: ClipOptions
  hasDatesInNames: boolean
  out: string
  /** Whether clippings that are articles already are clipped again and replaced. */
  isForced: boolean
  isStrict: boolean
  /** Whether pictures that were saved with a page are placed beside the article. */
  hasPictures: boolean
  report?: string | undefined
}

interface Rows {
  rows: ClippingRow[]
  columns: readonly TableColumn[]
  separator: string
}

type FolderTarget = Extract<ClipTarget, { kind: 'folder' }>

/** What one run knows. */
interface Run {
  job: ArchiveJob
  /** The clippings that are articles of the folder already, by their digest. */
  known: ReadonlyMap<string, ClippedFile>
  target: FolderTarget
}

/** Takes in a folder of clippings, and writes those that failed as a table beside the table or in the folder. */
export async function clipArchive(job: ArchiveJob, io: CommandIo): Promise<ExitCode> {
  const table = await readRows(job, io)
  if (!table) return exitCodes.failed
  const { rows, columns, separator } = table
  const reports: ClipReport[] = []
  const failed: FailedRow[] = []
  const known = await findKnown(job, io)
  const target: FolderTarget = { kind: 'folder', folder: job.out, replace: job.isForced, written: new Set() }
  const progress = startProgress(rows.length, io)
  for await (const { row, clipped } of clipAhead(rows, job, known, io)) {
    const report = await finish(row, clipped, { job, known, target }, io)
    reports.push(report)
    if (report.outcome === 'refused') failed.push({ row, problems: report.problems })
    if (job.report === 'full') io.stdout.write(`${formatClipReport(report, true)}\n`)
    progress.advance()
  }
  progress.end()
  if (job.report === 'json') io.stdout.write(`${JSON.stringify(reports, undefined, 2)}\n`)
  else io.stdout.write(`${sumUp(reports, failed, job)}\n`)
  const notListed = job.table === undefined ? [] : await findNotListed(rows, job, known, io)
  if (notListed.length > 0 && job.report !== 'json') io.stdout.write(`${formatNotListed(notListed, job)}\n`)
  const isWritten = await writeFailures(failed, columns, separator, job, io)
  return failed.length > 0 || !isWritten ? exitCodes.failed : exitCodes.ok
}

/** Reads the table, or makes a row for each clipping of the folder. Reports why if neither is possible. */
async function readRows(
  { folder, table, hasDatesInNames }: ArchiveJob,
  io: CommandIo,
): Promise<Rows | undefined> {
  const read = await (table === undefined ? readFolder(folder, io) : readTable(table, io))
  if (!read) return undefined
  if (!hasDatesInNames) return read
  const rows = read.rows.map((row) => {
    const date = row.options.date ?? findDateInName(row.file)
    return date === undefined ? row : { ...row, options: { ...row.options, date } }
  })
  return { ...read, rows }
}

async function readFolder(folder: string, { cwd, stderr }: CommandIo): Promise<Rows | undefined> {
  const files = await listClippings(path.resolve(cwd, folder)).catch((error: NodeJS.ErrnoException) => error)
  if (!Array.isArray(files)) {
    stderr.write(`${folder} cannot be read (${files.code}): check its permissions\n`)
    return undefined
  }
  if (files.length === 0) {
    stderr.write(`there are no clippings in ${folder}: save them there first\n`)
    return undefined
  }
  const rows = files.map((file) => ({ line: 1, file, options: {}, problems: [] }))
  return { rows, columns: [], separator: ',' }
}

async function readTable(table: string, io: CommandIo): Promise<Rows | undefined> {
  if (/\.(?:xlsx?|ods|numbers)$/i.test(table)) {
    io.stderr.write(`${table} is a spreadsheet: save it as CSV (UTF-8) and give that file\n`)
    return undefined
  }
  try {
    const parsed = parseClippingTable(await readTextFile(table, io), table)
    if (parsed.kind === 'table' && parsed.rows.length > 0) return parsed
    io.stderr.write(
      parsed.kind === 'problems'
        ? `${formatProblems(parsed.problems)}\nnothing was clipped\n`
        : `${table} has no rows: write one for each clipping\n`,
    )
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    io.stderr.write(`${table} ${error.message}\n`)
  }
  return undefined
}

type Clipped = MadeArticle | { kind: 'known'; article: string; isOther: boolean }

/** A clipping with its digest, in the order of the table. */
interface ClippedRow {
  row: ClippingRow
  clipped: Clipped & { digest?: string }
}

/**
 * Clips rows in their order, some ahead of the one that is asked for. Each is clipped in a thread, so that all processors
 * are used.
 */
async function* clipAhead(
  rows: readonly ClippingRow[],
  job: ArchiveJob,
  known: ReadonlyMap<string, ClippedFile>,
  io: CommandIo,
): AsyncGenerator<ClippedRow> {
  const ahead = availableParallelism()
  const waiting: Promise<ClippedRow>[] = []
  for (const row of rows) {
    waiting.push(clipRow(row, job, known, io).then((clipped) => ({ row, clipped })))
    const first = waiting.length > ahead ? waiting.shift() : undefined
    if (first) yield await first
  }
  for (const one of waiting) yield await one
}

async function clipRow(
  row: ClippingRow,
  job: ArchiveJob,
  known: ReadonlyMap<string, ClippedFile>,
  io: CommandIo,
): Promise<ClippedRow['clipped']> {
  if (row.problems.length > 0) {
    const problems = row.problems.map(({ field, message, remedy }) =>
      [field, `${message}: ${remedy}`].filter(Boolean).join(' '),
    )
    return { kind: 'refused', problems }
  }
  const file = path.join(job.folder, row.file)
  const bytes = await readWholeFile(path.resolve(io.cwd, file), maxFileSize).catch(() => undefined)
  const digest = bytes instanceof Uint8Array ? digestBytes(bytes) : undefined
  const fields = { ...job.fields, ...row.options }
  const before = digest === undefined ? undefined : known.get(digest)
  if (before && !job.isForced) {
    return { kind: 'known', article: before.article, isOther: before.fields !== digestFields(fields) }
  }
  const clipped = await readAndClip(
    file,
    { fields, isStrict: job.isStrict, hasPictures: job.hasPictures },
    io,
  )
  if (bytes === undefined && clipped.kind === 'refused') {
    const meant = await findMeant(file, io)
    if (meant !== undefined) return { kind: 'refused', problems: [`does not exist: did you mean ${meant}?`] }
  }
  return digest === undefined ? clipped : { ...clipped, digest }
}

/** As for a single clipping. In bytes. */
const maxFileSize = 50 * 1024 * 1024

/** A file beside the missing one whose name differs only in case, or in how accents are encoded. */
async function findMeant(file: string, { cwd }: CommandIo): Promise<string | undefined> {
  const names = await readdir(path.resolve(cwd, path.dirname(file))).catch(() => [])
  const fold = (name: string): string => name.normalize('NFKC').toLowerCase()
  return names.find((name) => fold(name) === fold(path.basename(file)))
}

/** Writes the article of a row, and records its clipping. */
async function finish(
  row: ClippingRow,
  clipped: ClippedRow['clipped'],
  run: Run,
  io: CommandIo,
): Promise<ClipReport> {
  const { job } = run
  const { file } = row
  if (clipped.kind === 'refused') return { file, outcome: 'refused', problems: clipped.problems }
  if (clipped.kind === 'known') {
    const shown = path.join(job.out, clipped.article)
    const why = clipped.isOther ? 'its fields in the table have changed since' : 'it was clipped before'
    return {
      file,
      outcome: 'skipped',
      path: shown,
      problems: [`${shown} exists, ${why}: --force clips it again`],
    }
  }
  const article = { ...clipped, report: { ...clipped.report, file } }
  const report = await writeUnderFreeName(article, row, run, io)
  if (report.outcome !== 'refused' && report.path !== undefined && clipped.digest !== undefined) {
    await recordClipped(path.resolve(io.cwd, job.out), {
      digest: clipped.digest,
      fields: digestFields({ ...job.fields, ...row.options }),
      article: path.basename(report.path),
    })
  }
  return report
}

/** Reads which clippings are articles already. One whose article was deleted or renamed since is clipped again. */
async function findKnown({ out }: ArchiveJob, { cwd }: CommandIo): Promise<Map<string, ClippedFile>> {
  const folder = path.resolve(cwd, out)
  const names = new Set(await readdir(folder).catch(() => []))
  const record = await readClippedRecord(folder)
  return new Map([...record].filter(([, { article }]) => names.has(article)))
}

type ArticleToWrite = Extract<MadeArticle, { kind: 'article' }> & { digest?: string }

/**
 * Writes an article under its slug or, if that is another article, under its slug and date: an archive has many articles
 * with the headline “Letters”. Neither is used if the writer gave a slug that is taken.
 */
async function writeUnderFreeName(
  clipped: ArticleToWrite,
  { options }: ClippingRow,
  { job, known, target }: Run,
  io: CommandIo,
): Promise<ClipReport> {
  const { slug, source, report } = clipped
  const before = clipped.digest === undefined ? undefined : known.get(clipped.digest)
  const own = before && options.slug === undefined ? before.article.replace(/\.md$/, '') : slug
  const names = options.slug === undefined && !before ? [own, `${own}-${findDay(source)}`] : [own]
  for (const [index, name] of names.entries()) {
    const shown = path.join(job.out, `${name}.md`)
    const isTaken = target.written.has(shown)
    const done = isTaken ? undefined : await writeArticle(shown, clipped, target, io)
    if (done?.outcome === 'refused') return done
    if (done?.outcome === 'written') {
      const warning = `${own}.md is another article, so the date was added to the name`
      return index === 0 ? done : { ...done, warnings: [...done.warnings, warning] }
    }
    if ((await readFile(path.resolve(io.cwd, shown), 'utf8').catch(() => '')) === source) {
      return {
        file: report.file,
        outcome: 'skipped',
        path: shown,
        problems: [`${shown} exists and is the same`],
      }
    }
  }
  const shown = path.join(job.out, `${names.at(-1)}.md`)
  return {
    file: report.file,
    outcome: 'refused',
    problems: [`${shown} is the article of another clipping: give one with --slug`],
  }
}

function findDay(source: string): string {
  const published: unknown = parse(splitArticleFile(source)?.yaml ?? '', { schema: 'core' })?.published
  return String(published).slice(0, '2031-11-04'.length)
}

/** One line on a terminal that says how far it is. */
function startProgress(total: number, { stderr }: CommandIo): { advance: () => void; end: () => void } {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true
  let done = 0
  const show = (): void => {
    const width = 30
    const bar = '█'.repeat(Math.round((done / total) * width)).padEnd(width, '░')
    stderr.write(`\r${bar} ${done}/${total}`)
  }
  if (!isTerminal) return { advance: () => {}, end: () => {} }
  show()
  return {
    advance: () => {
      done++
      show()
    },
    end: () => stderr.write('\r\x1b[K'),
  }
}

function sumUp(reports: readonly ClipReport[], failed: readonly FailedRow[], job: ArchiveJob): string {
  const written = reports.flatMap((report) => (report.outcome === 'written' ? [report] : []))
  const skipped = reports.flatMap((report) => (report.outcome === 'skipped' ? [report] : []))
  const changed = skipped.filter(({ problems }) => problems[0]?.includes('have changed since'))
  const quotes = written.reduce(
    (sum, { quotes: own }) => ({
      quotations: sum.quotations + own.quotations,
      speakers: sum.speakers + own.speakers,
      toCheck: sum.toCheck + own.toCheck,
    }),
    { quotations: 0, speakers: 0, toCheck: 0 },
  )
  const warned = written.filter(({ warnings }) => warnings.length > 0)
  return [
    `${written.length} of ${reports.length} clippings written to ${job.out}`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped: they are articles already`] : []),
    ...listFiles('of them with other fields in the table now (--force clips them again)', changed),
    ...(written.length > 0
      ? [`${formatQuoteCount(quotes)}${quotes.toCheck > 0 ? ': npm run review' : ''}`]
      : []),
    ...listFiles('with a warning (--report full)', warned),
    ...(failed.length > 0
      ? [
          `${failed.length} failed, see ${nameFailures(job)}`,
          ...failed
            .slice(0, maxListed)
            .map(({ row, problems: [first = ''] }) => `  ${describeRow(row, job)}: ${explain(first, job)}`),
          ...(failed.length > maxListed ? [`  … and ${failed.length - maxListed} more`] : []),
          ...suggestDatesFromNames(failed),
        ]
      : []),
  ].join('\n')
}

/** In a run with a table, a message names the column to fill in. */
function explain(problem: string, { table }: ArchiveJob): string {
  return table === undefined ? problem : explainInTable(problem)
}

/** Points out clippings that failed for want of a date and have one in their names. */
function suggestDatesFromNames(failed: readonly FailedRow[]): string[] {
  const dated = failed.filter(
    ({ row, problems }) => problems.includes(missingDate) && findDateInName(row.file) !== undefined,
  )
  if (dated.length === 0) return []
  const have = dated.length === 1 ? 'has a date in its name' : 'have a date in their names'
  return [`${dated.length} without a date ${have}: add --dates-from-names`]
}

/** As many files are named on the terminal. A guess: they fit on a screen. */
const maxListed = 12

function listFiles(what: string, reports: readonly ClipReport[]): string[] {
  if (reports.length === 0) return []
  const more = reports.length > maxListed ? ', …' : ''
  const names = reports.slice(0, maxListed).map(({ file }) => file)
  return [`${reports.length} ${what}: ${names.join(', ')}${more}`]
}

function describeRow({ line, file }: ClippingRow, { table }: ArchiveJob): string {
  return table === undefined ? file : `${table}:${line}  ${file}`
}

/** The clippings of the folder that the table does not list and that are no articles yet. */
async function findNotListed(
  rows: readonly ClippingRow[],
  { folder }: ArchiveJob,
  known: ReadonlyMap<string, ClippedFile>,
  { cwd }: CommandIo,
): Promise<string[]> {
  const root = path.resolve(cwd, folder)
  const listed = new Set(rows.map(({ file }) => path.normalize(file)))
  const files = await listClippings(root).catch(() => [])
  const left: string[] = []
  for (const file of files.filter((one) => !listed.has(one))) {
    const bytes = await readWholeFile(path.join(root, file), maxFileSize).catch(() => undefined)
    if (!(bytes instanceof Uint8Array) || !known.has(digestBytes(bytes))) left.push(file)
  }
  return left
}

function formatNotListed(files: readonly string[], { folder, table }: ArchiveJob): string {
  const names = `${files.slice(0, maxListed).join(', ')}${files.length > maxListed ? ', …' : ''}`
  return `${files.length} in ${folder} ${files.length === 1 ? 'is' : 'are'} not in ${table}: ${names}`
}

/** The table of failures: beside the table, or in the folder. A table of failures that is run again keeps its name. */
function nameFailures({ folder, table }: ArchiveJob): string {
  if (table === undefined) return path.join(folder, 'clippings-failed.csv')
  const name = path.basename(table).replace(/\.\w+$/, '')
  return path.join(path.dirname(table), /-failed$/.test(name) ? `${name}.csv` : `${name}-failed.csv`)
}

/**
 * Writes the failures, or removes the table of the run before if there are none. Another earlier table is kept as
 * `….csv.before`. Returns whether that was possible.
 */
async function writeFailures(
  failed: readonly FailedRow[],
  columns: readonly TableColumn[],
  separator: string,
  job: ArchiveJob,
  { cwd, stderr }: CommandIo,
): Promise<boolean> {
  const shown = nameFailures(job)
  const file = path.resolve(cwd, shown)
  const content = failed.length === 0 ? undefined : writeFailedTable(failed, columns, separator)
  try {
    const before = await readFile(file, 'utf8').catch(() => undefined)
    const isInput = job.table !== undefined && path.resolve(cwd, job.table) === file
    // A person may have corrected the failures of an earlier run, and then run the first table again.
    if (before !== undefined && before !== content && !isInput) await rename(file, `${file}.before`)
    if (content === undefined) await rm(file, { force: true })
    else await writeFileWhole(file, content)
    return true
  } catch (error) {
    const { message, remedy } = explainUnwritable(error)
    stderr.write(`${shown} ${message}: ${remedy}\n`)
    return false
  }
}
