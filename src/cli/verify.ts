import path from 'node:path'
import { addMissingQuotes } from '../article/add-missing-quotes.ts'
import type { Article } from '../article/article.ts'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { formatProblems, formatWarnings, type Problem } from '../article/problem.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import { isRecorded } from '../ledger/record-version.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { findBuildTime } from '../site/build-time.ts'
import {
  type ArticleOfFile,
  checkLinksBetween,
  type ReadArticle,
  readArticleFile,
  readSpeakerNames,
} from '../site/read-articles.ts'
import { readCheckedArticles } from '../site/read-checked-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { readSiteSettings } from '../site/read-site-settings.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { articlesFolder, listPlace } from './list-place.ts'
import { startCommand } from './start-command.ts'
import { writeFileWhole } from './write-file-whole.ts'

const help = `Checks articles without building the site, and reports every problem with file and line.

Usage
  npm run verify                             checks content/articles, speakers.yaml and site.yaml,
                                             and the addresses recorded in content/permalinks
  npm run verify -- FILE|FOLDER... [options] checks only these
  The first -- is needed: without it npm takes the options for its own.

Options
  --fix              add the quotations that the frontmatter lacks; changes nothing else
  --strict           warnings are problems too
  -h, --help         print this help

Exit codes
  0  no problems
  1  there are problems, or a file cannot be written
  2  the command line is wrong; nothing was read
`

const options = { fix: { type: 'boolean' }, strict: { type: 'boolean' } } as const
const siteFile = 'content/site.yaml'
const ledgersFolder = 'content/permalinks'

/** The command `npm run verify`: checks articles and reports their problems. */
export async function verify(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'verify', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { fix = false, strict = false } = line.values
  const places = line.files.length > 0 ? line.files : [articlesFolder]
  const listed = await Promise.all(places.map((place) => listPlace(place, io)))
  const files = listed.flatMap((place) => place.files)
  const problems: Problem[] = listed.flatMap((place) => place.problems)
  const warnings: Problem[] = []
  const articles: ArticleOfFile[] = []
  const namesOf = new Map<string, SpeakerForms>()
  for (const file of files) {
    const names = await findNames(file, namesOf, problems, io)
    const checked = await checkFile(file, fix, names, io)
    problems.push(...checked.problems)
    warnings.push(...checked.warnings)
    if (checked.article) articles.push({ path: path.resolve(io.cwd, file), file, article: checked.article })
  }
  problems.push(...(await checkLinksBetween(articles)))
  if (line.files.length === 0) {
    await findNames(path.join(articlesFolder, 'any.md'), namesOf, problems, io)
    const site = await readSiteSettings(path.resolve(io.cwd, siteFile))
    if (site.kind === 'problems')
      problems.push(...site.problems.map((problem) => ({ ...problem, file: siteFile })))
  }
  const addresses =
    line.files.length === 0 && problems.length === 0
      ? await checkAddresses(io, findBuildTime(environment))
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

/**
 * The other spellings of speakers' names that count for an article: those of `speakers.yaml` beside its folder, as in a
 * build. Adds the problems of that file once.
 */
async function findNames(
  file: string,
  known: Map<string, SpeakerForms>,
  problems: Problem[],
  { cwd }: CommandIo,
): Promise<SpeakerForms> {
  const shown = path.join(path.dirname(file), '..', 'speakers.yaml')
  const before = known.get(shown)
  if (before) return before
  const names = await readSpeakerNames(path.resolve(cwd, shown), shown)
  if (names.kind === 'problems') problems.push(...names.problems)
  const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
  known.set(shown, forms)
  return forms
}

/** What is wrong with an article, or what it is. */
interface CheckedFile {
  problems: Problem[]
  warnings: Problem[]
  article?: Article
}

/** Checks one article, after adding missing quotations if `fix` is set. */
async function checkFile(
  file: string,
  fix: boolean,
  forms: SpeakerForms,
  { cwd, stdout }: CommandIo,
): Promise<CheckedFile> {
  const absolute = path.resolve(cwd, file)
  const before = await readArticleFile(absolute, file, forms)
  const fixed = fix && before.source !== '' ? addMissingQuotes(before.source) : undefined
  if (fixed?.kind === 'unsafe')
    return { ...toChecked(before), problems: [...toChecked(before).problems, { file, ...fixed.problem }] }
  if (!fixed || fixed.added === 0) return toChecked(before)
  try {
    await writeFileWhole(absolute, `${before.hasByteOrderMark ? '\ufeff' : ''}${fixed.source}`)
  } catch (error) {
    return { problems: [{ file, line: 1, ...explainUnwritable(error) }], warnings: [] }
  }
  stdout.write(`${file}: ${fixed.added} ${fixed.added === 1 ? 'quotation' : 'quotations'} added\n`)
  return toChecked(await readArticleFile(absolute, file, forms))
}

function toChecked(read: ReadArticle): CheckedFile {
  const { warnings } = read
  return read.kind === 'article'
    ? { problems: [], warnings, article: read.article }
    : { problems: read.problems, warnings }
}
