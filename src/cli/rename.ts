import { rm } from 'node:fs/promises'
import path from 'node:path'
import { formatProblems } from '../article/problem.ts'
import { isSlug } from '../article/slug.ts'
import { findBuildTime } from '../site/build-time.ts'
import { readClippedRecord, recordClipped } from './clipped-record.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder } from './content-files.ts'
import { readSlug } from './find-article-file.ts'
import { planRename, type RenamePlan } from './plan-rename.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeAllFiles } from './write-all-files.ts'

const help = `Gives an article another address: renames its file, changes the links of other articles to it, and
records the old address in content/permalinks, so that it leads to the new one. Pictures keep
their names.

Usage
  npm run rename -- OLD NEW [options]
  OLD and NEW are the names of articles: ferry-stops-for-winter, or content/articles/ferry-stops.md.
  The first -- is needed: without it npm takes the options for its own.

Options
  --date DATE        the date of the new address: 2031-11-04; without it, now
  -h, --help         print this help

Exit codes
  0  the article has its new address
  1  nothing was changed, because of what the message says; or a file cannot be written
  2  the command line is wrong; nothing was read
`

const options = { date: { type: 'string' } } as const

/** The command `npm run rename`: another address for an article. */
export async function rename(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'rename', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const [from, to, ...others] = line.files.map(readSlug)
  if (from === undefined || to === undefined || others.length > 0)
    return refuseUsage('rename', 'give two names: the present one and the new one', io)
  if (!isSlug(to))
    return refuseUsage(
      'rename',
      `${to} cannot be part of an address: write words with hyphens between them, such as ferry-stops-for-winter`,
      io,
    )
  if (from === to) return refuseUsage('rename', `${from} is its name already`, io)
  const { date } = line.values
  const time = date === undefined ? findBuildTime(environment) : Date.parse(date)
  if (Number.isNaN(time)) return refuseUsage('rename', `--date is ${date}: write it as 2031-11-04`, io)
  const instant = date ?? new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
  const plan = await planRename({ from, to, instant, time }, io)
  if (plan.kind === 'refused') {
    io.stderr.write(`nothing was changed\n\n${formatProblems(plan.problems)}\n`)
    return exitCodes.failed
  }
  return carryOut(plan, from, to, io)
}

async function carryOut(
  { written, removed, linkCount }: RenamePlan,
  from: string,
  to: string,
  io: CommandIo,
): Promise<ExitCode> {
  const failed = await writeAllFiles(written, io)
  if (failed.size > 0) {
    io.stderr.write(`${from} still has its old address: run the command again when these can be written\n`)
    return exitCodes.failed
  }
  for (const file of removed) {
    try {
      await rm(path.resolve(io.cwd, file), { force: true })
    } catch (error) {
      io.stderr.write(`${file} cannot be deleted (${(error as NodeJS.ErrnoException).code}): delete it\n`)
      return exitCodes.failed
    }
  }
  await renameClipped(from, to, io)
  const links = linkCount === 0 ? '' : `, and ${linkCount} ${linkCount === 1 ? 'link' : 'links'} changed`
  io.stdout.write(`${from} is now ${articlesFolder}/${to}.md${links}\n`)
  return exitCodes.ok
}

/** Has `clip` know the article of a clipping by its new name, so that it is not taken in again. */
async function renameClipped(from: string, to: string, { cwd }: CommandIo): Promise<void> {
  const folder = path.resolve(cwd, articlesFolder)
  for (const entry of (await readClippedRecord(folder)).values()) {
    // The last line about a clipping counts.
    if (entry.article === `${from}.md`) await recordClipped(folder, { ...entry, article: `${to}.md` })
  }
}
