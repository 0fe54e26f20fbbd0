import path from 'node:path'
import { findDay, isCalendarDate } from '../article/article-date.ts'
import { parseArticle } from '../article/parse-article.ts'
import { parseFrontmatter } from '../article/parse-frontmatter.ts'
import { formatProblems, type UnnamedFileProblem } from '../article/problem.ts'
import { splitArticleFile } from '../article/split-article-file.ts'
import { findStatus } from '../article/status.ts'
import { withdrawArticle } from '../article/withdraw-article.ts'
import { findBuildTime } from '../site/build-time.ts'
import { explainUnread, listArticles } from '../site/read-articles.ts'
import { readLedger } from '../site/read-ledgers.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, ledgersFolder } from './content-files.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { findArticleFile, readSlug } from './find-article-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeFileWhole } from './write-file-whole.ts'

const help = `Withdraws an article: writes status, day and reason into its frontmatter, and changes nothing else.
Its address then leads to a page with day and reason; lists, feeds and search leave the article out.

Usage
  npm run withdraw -- NAME --reason "WHY" [options]
  NAME is the name of the article: ferry-stops-for-winter, or content/articles/ferry-stops.md.
  The first -- is needed: without it npm takes the options for its own.

Options
  --reason TEXT      why, for readers
  --date DATE        the day of the withdrawal: 2031-11-04; without it, today
  -h, --help         print this help

Exit codes
  0  the article is withdrawn
  1  nothing was changed, because of what the message says; or the file cannot be written
  2  the command line is wrong; nothing was read
`

const options = { reason: { type: 'string' }, date: { type: 'string' } } as const

/** The command `npm run withdraw`: takes an article back, and leaves a page that says so. */
export async function withdraw(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'withdraw', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const [slug, ...others] = line.files.map(readSlug)
  if (slug === undefined || others.length > 0)
    return refuseUsage('withdraw', 'give the name of one article', io)
  const { reason = '', date } = line.values
  if (reason.trim() === '')
    return refuseUsage('withdraw', '--reason is missing: say why in "quotation marks"', io)
  if (date !== undefined && !isCalendarDate(date))
    return refuseUsage('withdraw', `--date is ${date}: write it as 2031-11-04`, io)
  const time = findBuildTime(environment)
  const { files } = await listArticles(path.resolve(io.cwd, articlesFolder), articlesFolder)
  const file = findArticleFile(files, slug) ?? `${articlesFolder}/${slug}.md`
  const refuse = (problem: UnnamedFileProblem): ExitCode => {
    io.stderr.write(`nothing was changed\n\n${formatProblems([{ file, ...problem }])}\n`)
    return exitCodes.failed
  }
  const absolute = path.resolve(io.cwd, file)
  const read = await readUtf8File(absolute)
  if (read.kind !== 'text') return refuse({ line: 1, ...explainUnread(read) })
  const ledger = await readLedger(path.resolve(io.cwd, ledgersFolder, `${slug}.json`))
  const unseen = ledger ? undefined : findUnseen(read.text, time)
  if (unseen) return refuse(unseen)
  const day = date ?? findDay(new Date(time).toISOString())
  const withdrawn = withdrawArticle(read.text, { date: day, reason })
  if (withdrawn.kind === 'unchanged') return refuse(withdrawn.problem)
  // Words in quotation marks that the reason has must be in the article, as in all its fields.
  const checked = parseArticle(withdrawn.source, file)
  const [wrong] =
    checked.kind === 'problems'
      ? checked.problems.filter(({ field }) => field?.startsWith('withdrawn') === true)
      : []
  if (wrong) return refuse({ ...wrong, line: 1 })
  try {
    await writeFileWhole(absolute, `${read.hasByteOrderMark ? '\ufeff' : ''}${withdrawn.source}`)
  } catch (error) {
    return refuse({ line: 1, ...explainUnwritable(error) })
  }
  io.stdout.write(`${file} is withdrawn since ${day}. Its page says so from the next build on.\n`)
  return exitCodes.ok
}

/** Why an article that no reader has seen is not withdrawn: the page of the withdrawal would be the first that they see. */
function findUnseen(source: string, now: number): UnnamedFileProblem | undefined {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') return undefined
  const status = findStatus(fields.frontmatter, now)
  if (status !== 'draft' && status !== 'scheduled') return undefined
  return {
    line: fields.lineOf(['status']) + parts.linesBeforeYaml,
    message: `the article is ${status === 'draft' ? 'a draft' : 'scheduled'}: no reader has seen it`,
    remedy: 'delete the file, or write `status: draft`',
  }
}
