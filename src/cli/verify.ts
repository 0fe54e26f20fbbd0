import path from 'node:path'
import { addMissingQuotes } from '../article/add-missing-quotes.ts'
import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { formatProblems, formatWarnings, type Problem } from '../article/problem.ts'
import { findStatus, hasPage } from '../article/status.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import { isRecorded } from '../ledger/record-version.ts'
import { type Snapshot, takeSnapshot } from '../ledger/snapshot.ts'
import { listSiteLanguages } from '../library/site-languages.ts'
import { findBuildTime } from '../site/build-time.ts'
import { type ArticleFile, checkArticleFiles } from '../site/check-article-files.ts'
import { type ArticleOfFile, checkLinksBetween } from '../site/read-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { publicFolder, readSiteSettings } from '../site/read-site-settings.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import { checkOwnPages } from './check-own-pages.ts'
import { checkPaper } from './check-paper.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, ledgersFolder, siteFile } from './content-files.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { findSpeakerForms } from './find-speaker-forms.ts'
import { listPlace } from './list-place.ts'
import { startCommand } from './start-command.ts'
import { writeFileWhole } from './write-file-whole.ts'

const help = `Checks articles without building the site, and reports every problem with file and line.

Usage
  npm run verify                             checks the articles, pages and settings in content/,
                                             and the addresses recorded in content/permalinks
  npm run verify -- FILE|FOLDER... [options] checks only these
  npm run verify -- --paper FINGERPRINT      says whether an article still reads as a copy,
                                             and if not, what has changed, word by word
  The first -- is needed: without it npm takes the options for its own.

Options
  --fix              add the quotations that the frontmatter lacks; changes nothing else
  --strict           warnings are problems too
  -h, --help         print this help

Exit codes
  0  no problems; with --paper: the article reads the same
  1  there are problems, or a file cannot be written; with --paper: it reads differently
  2  the command line is wrong; nothing was read
`

const options = {
  fix: { type: 'boolean' },
  strict: { type: 'boolean' },
  paper: { type: 'string' },
} as const

/** The command `npm run verify`: checks articles and reports their problems. */
export async function verify(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'verify', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { fix = false, strict = false, paper } = line.values
  if (paper !== undefined) {
    const folders = { articles: articlesFolder, ledgers: ledgersFolder }
    return checkPaper(paper, folders, io, findBuildTime(environment))
  }
  const places = line.files.length > 0 ? line.files : [articlesFolder]
  const listed = await Promise.all(places.map((place) => listPlace(place, io)))
  const files = listed.flatMap((place) => place.files)
  const problems: Problem[] = listed.flatMap((place) => place.problems)
  const warnings: Problem[] = []
  const articles: (ArticleOfFile & { article: Article })[] = []
  const namesOf = new Map<string, SpeakerForms>()
  const named: ArticleFile[] = []
  for (const shown of files) {
    const forms = await findSpeakerForms(shown, namesOf, problems, io)
    named.push({ path: path.resolve(io.cwd, shown), shown, forms })
    if (fix) problems.push(...(await addQuotes(shown, io)))
  }
  const isWholeSite = line.files.length === 0
  for (const [index, checked] of (await checkArticleFiles(named, io.cache, isWholeSite)).entries()) {
    const { path = '', shown: file = '' } = named[index] ?? {}
    warnings.push(...checked.warnings)
    if (checked.kind === 'article') articles.push({ path, file, article: checked.article })
    else (checked.isDraft ? warnings : problems).push(...checked.problems)
  }
  problems.push(...(await checkLinksBetween(articles)))
  if (isWholeSite) {
    await findSpeakerForms(path.join(articlesFolder, 'any.md'), namesOf, problems, io)
    const site = await readSiteSettings(
      path.resolve(io.cwd, siteFile),
      siteFile,
      path.resolve(io.cwd, publicFolder),
    )
    if (site.kind === 'problems') problems.push(...site.problems)
    else problems.push(...(await checkOwnPages(listSiteLanguages(site.settings), articles, io)))
  }
  const addresses =
    isWholeSite && problems.length === 0
      ? await checkAddresses(
          articles.map(({ article }) => article),
          io,
          findBuildTime(environment),
        )
      : undefined
  problems.push(...(addresses?.problems ?? []))
  if (strict) problems.push(...warnings)
  else if (warnings.length > 0) io.stderr.write(`${formatWarnings(warnings)}\n`)
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
  articles: readonly Article[],
  { cwd }: CommandIo,
  now: number,
): Promise<{ problems: Problem[]; unrecorded: number }> {
  const { ledgers, problems } = await readLedgers(path.resolve(cwd, ledgersFolder), ledgersFolder)
  const published = new Map<string, Snapshot>()
  const unseen = new Set<string>()
  for (const article of articles) {
    const status = findStatus(article.frontmatter, now)
    if (status === 'published') published.set(article.slug, takeSnapshot(article))
    if (status === 'withdrawn') ledgers.delete(article.slug)
    if (!hasPage(status)) unseen.add(article.slug)
  }
  problems.push(
    ...checkLedgers({
      articles: published,
      ledgers,
      unseen,
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

/** Adds the quotations that an article lacks. Returns a problem if it cannot. */
async function addQuotes(file: string, { cwd, stdout }: CommandIo): Promise<Problem[]> {
  const absolute = path.resolve(cwd, file)
  const read = await readUtf8File(absolute)
  if (read.kind !== 'text' || read.text === '') return []
  const fixed = addMissingQuotes(read.text)
  if (fixed?.kind === 'unsafe') return [{ file, ...fixed.problem }]
  if (!fixed || fixed.added === 0) return []
  try {
    await writeFileWhole(absolute, `${read.hasByteOrderMark ? '\ufeff' : ''}${fixed.source}`)
  } catch (error) {
    return [{ file, line: 1, ...explainUnwritable(error) }]
  }
  stdout.write(`${file}: ${fixed.added} ${fixed.added === 1 ? 'quotation' : 'quotations'} added\n`)
  return []
}
