import path from 'node:path'
import { formatProblems, type Problem } from '../article/problem.ts'
import { listSiteLanguages } from '../library/site-languages.ts'
import { sortNewestFirst } from '../library/sort-newest-first.ts'
import { summarizeArchive } from '../library/summarize-archive.ts'
import { writeReportPage } from '../page/write-report-page.ts'
import { findBuildTime, formatAccessDate } from '../site/build-time.ts'
import { addContentSecurityPolicy } from '../site/content-security-policy.ts'
import { checkLinksBetween, readSpeakerNames } from '../site/read-articles.ts'
import { readCheckedArticles } from '../site/read-checked-articles.ts'
import { publicFolder, readSiteSettings } from '../site/read-site-settings.ts'
import { checkOwnPages } from './check-own-pages.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, siteFile, speakersFile } from './content-files.ts'
import { loadBarChart } from './draw-bar-chart.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeAllFiles } from './write-all-files.ts'

const help = `Writes a page about the archive: articles by year and source, who speaks, what is unsure, what was
dropped and why, problems and broken links. It is for the people who keep the archive, and counts
drafts too. No build publishes it.

Usage
  npm run report                  writes report/index.html
  npm run report -- FOLDER        writes to another folder

Options
  -h, --help         print this help

Exit codes
  0  the page is written, whatever it says
  1  the settings or the spellings of names have problems, or the page cannot be written
  2  the command line or BUILD_TIME is wrong; nothing was read
`

/** A build publishes what is in these. */
const publishedFolders = ['public', 'dist', 'content']

/** The command `npm run report`: sums up the archive on a page that is not part of the site. */
export async function reportArchive(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'report', help, options: {} }, argv, io)
  if (line.kind === 'done') return line.code
  const [folder = 'report', other] = line.files
  if (other !== undefined) return refuseUsage('report', `${other}: give one folder only`, io)
  const [top = ''] = path.relative(io.cwd, path.resolve(io.cwd, folder)).split(path.sep)
  if (publishedFolders.includes(top))
    return refuseUsage('report', `${folder} is part of the site: name another folder`, io)
  let now: number
  try {
    now = findBuildTime(environment)
  } catch (error) {
    return refuseUsage('report', (error as Error).message, io)
  }
  const settings = await readSiteSettings(
    path.resolve(io.cwd, siteFile),
    siteFile,
    path.resolve(io.cwd, publicFolder),
  )
  const names = await readSpeakerNames(path.resolve(io.cwd, speakersFile), speakersFile)
  if (settings.kind === 'problems' || names.kind === 'problems') {
    const problems = [settings, names].flatMap((read) => (read.kind === 'problems' ? read.problems : []))
    io.stderr.write(`nothing was written, because there are problems\n\n${formatProblems(problems)}\n`)
    return exitCodes.failed
  }
  const read = await readCheckedArticles(path.resolve(io.cwd, articlesFolder), articlesFolder, now, io.cache)
  const articles = sortNewestFirst(
    read.articles.map(({ article, status }) => {
      const file = path.join(articlesFolder, `${article.slug}.md`)
      return { article, status, file, path: path.resolve(io.cwd, file), frontmatter: article.frontmatter }
    }),
  )
  const problems: Problem[] = [
    ...read.problems,
    ...(await checkLinksBetween(articles)),
    ...(await checkOwnPages(listSiteLanguages(settings.settings), articles, io)),
  ]
  const page = writeReportPage({
    siteName: settings.settings.name,
    language: settings.settings.language,
    day: formatAccessDate(environment),
    summary: summarizeArchive(articles, names.variants),
    problems,
    drawChart: await loadBarChart(),
  })
  const shown = path.join(folder, 'index.html')
  const html = addContentSecurityPolicy(page, { site: 'https://report.invalid' })
  const failed = await writeAllFiles(new Map([[shown, html]]), io)
  if (failed.size > 0) return exitCodes.failed
  io.stdout.write(`${articles.length} ${articles.length === 1 ? 'article' : 'articles'}: ${shown}\n`)
  return exitCodes.ok
}
