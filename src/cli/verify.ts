import { stat } from 'node:fs/promises'
import path from 'node:path'
import { addMissingQuotes } from '../article/add-missing-quotes.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import { isRecorded } from '../ledger/record-version.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { findBuildTime } from '../site/build-time.ts'
import { digestCode, digestOf } from '../site/digest.ts'
import {
  type ListedArticles,
  listArticles,
  readArticleFile,
  readSpeakerNames,
} from '../site/read-articles.ts'
import { readCheckedArticles } from '../site/read-checked-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { readSiteSettings } from '../site/read-site-settings.ts'
import { type CheckMemory, checkArticles } from './check-articles.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { refuseUsage } from './refuse-usage.ts'
import { writeFileWhole } from './write-file-whole.ts'

const help = `Checks articles without building the site, and reports every problem with file and line.

Usage
  npm run verify                             checks content/articles, speakers.yaml and site.yaml,
                                             and the addresses recorded in content/permalinks
  npm run verify -- FILE|FOLDER... [options] checks only these
  The first -- is needed: without it npm takes the options for its own.

Options
  --fix              add the quotations that the frontmatter lacks; changes nothing else
  -h, --help         print this help

Exit codes
  0  no problems
  1  there are problems, or a file cannot be written
  2  the command line is wrong; nothing was read
`

const options = { fix: { type: 'boolean' } } as const
const articlesFolder = 'content/articles'
const speakersFile = 'content/speakers.yaml'
const siteFile = 'content/site.yaml'
const ledgersFolder = 'content/permalinks'

/** The command `npm run verify`: checks articles and reports their problems. */
export async function verify(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = parseCommandLine(argv, options)
  if (line.kind === 'help') {
    io.stdout.write(help)
    return exitCodes.ok
  }
  if (line.kind === 'wrong') return refuseUsage('verify', line.message, io)
  const places = line.files.length > 0 ? line.files : [articlesFolder]
  const listed = await Promise.all(places.map((place) => listPlace(place, io)))
  const files = listed.flatMap((place) => place.files)
  const problems: Problem[] = listed.flatMap((place) => place.problems)
  if (line.values.fix) for (const file of files) problems.push(...(await fixFile(file, io)))
  else {
    const named = files.map((shown) => ({ file: path.resolve(io.cwd, shown), shown }))
    problems.push(...(await checkArticles(named, await findMemory(line.files.length === 0, io))).flat())
  }
  if (line.files.length === 0) {
    const names = await readSpeakerNames(path.resolve(io.cwd, speakersFile))
    if (!(names instanceof Map)) problems.push({ ...names, file: speakersFile })
    const site = await readSiteSettings(path.resolve(io.cwd, siteFile))
    if (site.kind === 'problems')
      problems.push(...site.problems.map((problem) => ({ ...problem, file: siteFile })))
  }
  const addresses =
    line.files.length === 0 && problems.length === 0
      ? await checkAddresses(io, findBuildTime(environment))
      : undefined
  problems.push(...(addresses?.problems ?? []))
  if (problems.length > 0) {
    io.stderr.write(`${formatProblems(problems)}\n`)
    return exitCodes.failed
  }
  io.stdout.write(`${files.length} ${files.length === 1 ? 'article' : 'articles'} checked, no problems\n`)
  const unrecorded = addresses?.unrecorded ?? 0
  if (unrecorded > 0)
    io.stdout.write(
      `${unrecorded} ${unrecorded === 1 ? 'article has' : 'articles have'} addresses that are not recorded yet: run \`npm run permalinks\` before you publish\n`,
    )
  return exitCodes.ok
}

/** Compares all articles with the record of their addresses. Returns problems, and how many articles are not recorded. */
async function checkAddresses(
  { cwd }: CommandIo,
  now: number,
): Promise<{ problems: Problem[]; unrecorded: number }> {
  const { articles } = await readCheckedArticles(path.resolve(cwd, articlesFolder), articlesFolder, now)
  const { ledgers, problems } = await readLedgers(path.resolve(cwd, ledgersFolder), ledgersFolder)
  const published = new Map(
    articles.flatMap(({ article, status }) =>
      status === 'published' ? [[article.slug, takeSnapshot(article)]] : [],
    ),
  )
  for (const { article, status } of articles) if (status === 'withdrawn') ledgers.delete(article.slug)
  problems.push(
    ...checkLedgers({
      articles: published,
      ledgers,
      nameArticle: (slug) => `${articlesFolder}/${slug}.md`,
      nameLedger: (slug) => `${ledgersFolder}/${slug}.json`,
    }),
  )
  const unrecorded = [...published].filter(([slug, snapshot]) => {
    const ledger = ledgers.get(slug)
    const last = ledger?.versions.at(-1)
    return !ledger || !last || !isRecorded(ledger, last, snapshot)
  })
  return { problems, unrecorded: unrecorded.length }
}

/** Lists the articles of a folder; a file stands for itself. Names stay as the writer gave them. */
async function listPlace(place: string, { cwd }: CommandIo): Promise<ListedArticles> {
  const absolute = path.resolve(cwd, place)
  // A repository without articles has no such folder, because git keeps no empty ones.
  const isFolder = await stat(absolute).then(
    (stats) => stats.isDirectory(),
    () => place === articlesFolder,
  )
  return isFolder ? listArticles(absolute, place) : { files: [place], problems: [] }
}

/** Where this folder's articles without problems are remembered. */
async function findMemory(isWhole: boolean, { cwd, memory }: CommandIo): Promise<CheckMemory | undefined> {
  if (!memory) return undefined
  const { articles: code } = await digestCode(memory.codeRoot)
  return { file: path.join(memory.folder, `verified-${digestOf(cwd).slice(0, 8)}.json`), code, isWhole }
}

/** Adds the quotations that an article lacks, then checks it. Returns its problems. */
async function fixFile(file: string, { cwd, stdout }: CommandIo): Promise<Problem[]> {
  const absolute = path.resolve(cwd, file)
  const before = await readArticleFile(absolute, file)
  const fixed = before.source !== '' ? addMissingQuotes(before.source) : undefined
  if (!fixed || fixed.source === before.source) return before.kind === 'problems' ? before.problems : []
  try {
    await writeFileWhole(absolute, fixed.source)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const problem = { message: `cannot be written (${code ?? message})`, remedy: 'check its permissions' }
    return [{ file, line: 1, ...problem }]
  }
  stdout.write(`${file}: ${fixed.added} ${fixed.added === 1 ? 'quotation' : 'quotations'} added\n`)
  const after = await readArticleFile(absolute, file)
  return after.kind === 'problems' ? after.problems : []
}
