import { rm } from 'node:fs/promises'
import path from 'node:path'
import { formatProblems } from '../article/problem.ts'
import { describeUnseen } from '../ledger/check-ledgers.ts'
import { findEarlierAddresses } from '../ledger/earlier-addresses.ts'
import { type RecordedArticle, recordSite } from '../ledger/record-site.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { writeLedger } from '../ledger/write-ledger.ts'
import { chooseFeatures } from '../library/choose-features.ts'
import { findBuildTime } from '../site/build-time.ts'
import { type CheckedArticle, readCheckedArticles } from '../site/read-checked-articles.ts'
import { firstRecordingMark, readLedgers } from '../site/read-ledgers.ts'
import { readSiteSettings } from '../site/read-site-settings.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, ledgersFolder, siteFile } from './content-files.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeAllFiles } from './write-all-files.ts'

const help = `Records the addresses of all published articles, sections, paragraphs and quotations in
content/permalinks, so that they keep working when the articles change. Run it before you publish,
and commit what it writes. It never removes an address.

Usage
  npm run permalinks                records what is new
  npm run permalinks -- --check     writes nothing, and fails if something is not recorded

Options
  --check            only say what would be recorded
  --date DATE        the date of what is recorded: 2031-11-04; without it, now
  -h, --help         print this help

Exit codes
  0  everything is recorded
  1  something is not recorded (--check), an article has problems or is gone, or writing failed
  2  the command line is wrong; nothing was read
`

const options = { check: { type: 'boolean' }, date: { type: 'string' } } as const

/** The command `npm run permalinks`: records the addresses of a site. */
export async function permalinks(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'permalinks', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  if (line.files.length > 0)
    return refuseUsage('permalinks', `${line.files[0]} is not used: all articles are recorded`, io)
  const { check = false, date } = line.values
  const time = date === undefined ? findBuildTime(environment) : Date.parse(date)
  if (Number.isNaN(time)) return refuseUsage('permalinks', `--date is ${date}: write it as 2031-11-04`, io)
  const { articles, problems } = await readCheckedArticles(
    path.resolve(io.cwd, articlesFolder),
    articlesFolder,
    time,
    io.cache,
  )
  const { ledgers, isFirst, ...read } = await readLedgers(path.resolve(io.cwd, ledgersFolder), ledgersFolder)
  problems.push(...read.problems)
  if (problems.length > 0) {
    io.stderr.write(`nothing was recorded, because there are problems\n\n${formatProblems(problems)}\n`)
    return exitCodes.failed
  }
  const instant = date ?? new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
  const recorded = listRecorded(articles, isFirst)
  const settings = await readSiteSettings(path.resolve(io.cwd, siteFile), siteFile)
  // \`verify\` and the build report what is wrong with the settings.
  const hasPages =
    settings.kind === 'settings' && chooseFeatures(settings.settings, recorded.size).quotationPages
  const site = recordSite(recorded, ledgers, instant, hasPages)
  const isUnseen = ({ status }: CheckedArticle): boolean => status === 'draft' || status === 'scheduled'
  const unseen = new Set(articles.filter(isUnseen).map(({ article }) => article.slug))
  const withdrawn = new Set(
    articles.filter(({ status }) => status === 'withdrawn').map(({ article }) => article.slug),
  )
  const lost = site.lost.filter((slug) => !withdrawn.has(slug))
  for (const slug of lost) {
    const { message, remedy } = unseen.has(slug)
      ? describeUnseen(`${ledgersFolder}/${slug}.json`)
      : { message: 'is gone', remedy: 'restore it, or set `status: withdrawn` in it' }
    io.stderr.write(`${articlesFolder}/${slug}.md ${message}: ${remedy}\n`)
  }
  if (check) return report(site, lost, 'not recorded: run `npm run permalinks`', io)
  const name = (slug: string): string => `${ledgersFolder}/${slug}.json`
  const ledgerFiles = new Map([...site.changed].map(([slug, ledger]) => [name(slug), writeLedger(ledger)]))
  const mark = `${ledgersFolder}/${firstRecordingMark}`
  // Earlier addresses are recorded once. If this run ends before all are written, the next one has to know.
  if (isFirst && (await writeAllFiles(new Map([[mark, '']]), io)).size > 0) return exitCodes.failed
  const failed = await writeAllFiles(ledgerFiles, io)
  for (const [from, to] of site.renames) {
    // The old ledger goes last: until the new one is there, it is the only one.
    if (failed.has(name(to))) continue
    try {
      await rm(path.resolve(io.cwd, name(from)), { force: true })
    } catch (error) {
      io.stderr.write(
        `${name(from)} cannot be deleted (${(error as NodeJS.ErrnoException).code}): delete it\n`,
      )
      failed.add(name(from))
    }
  }
  if (failed.size > 0) return exitCodes.failed
  if (isFirst) await rm(path.resolve(io.cwd, mark), { force: true })
  report(site, lost, 'recorded', io)
  return lost.length > 0 ? exitCodes.failed : exitCodes.ok
}

/** What is recorded of the articles that readers see. A withdrawn article keeps the record it has. */
function listRecorded(
  articles: readonly CheckedArticle[],
  isFirstRun: boolean,
): Map<string, RecordedArticle> {
  return new Map(
    articles
      .filter(({ status }) => status === 'published')
      .map(({ article }) => [
        article.slug,
        {
          snapshot: takeSnapshot(article),
          ...(isFirstRun ? { earlier: findEarlierAddresses(article) } : {}),
        },
      ]),
  )
}

function report(
  { changed, renames }: ReturnType<typeof recordSite>,
  lost: readonly string[],
  what: string,
  { stdout }: CommandIo,
): ExitCode {
  for (const [from, to] of renames) stdout.write(`${from} is now ${to}\n`)
  for (const slug of changed.keys()) stdout.write(`${ledgersFolder}/${slug}.json\n`)
  const count = changed.size
  stdout.write(
    count === 0
      ? 'all addresses are recorded\n'
      : `the addresses of ${count} ${count === 1 ? 'article' : 'articles'} ${what}\n`,
  )
  return count + renames.size + lost.length > 0 ? exitCodes.failed : exitCodes.ok
}
