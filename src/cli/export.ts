import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Article } from '../article/article.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { applyLedger } from '../ledger/apply-ledger.ts'
import type { OwnPage } from '../library/parse-own-page.ts'
import { findSiteName, listSiteLanguages } from '../library/site-languages.ts'
import { sortNewestFirst } from '../library/sort-newest-first.ts'
import { findBuildTime } from '../site/build-time.ts'
import { readCheckedArticles } from '../site/read-checked-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { readOwnPages } from '../site/read-own-pages.ts'
import { readSiteAddress } from '../site/read-site-address.ts'
import { readSiteSettings } from '../site/read-site-settings.ts'
import { writeArticleMarkdown } from '../syndication/write-article-markdown.ts'
import { writeEpubFiles } from '../syndication/write-epub.ts'
import { writeNinjs } from '../syndication/write-ninjs.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, ledgersFolder, pagesFolder, siteFile } from './content-files.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeAllFiles } from './write-all-files.ts'

const help = `Writes the whole archive for use elsewhere: every published article as Markdown and as JSON (ninjs),
the paper’s own pages as Markdown, all quotations as one table, and one book of articles and pages.

Usage
  npm run export                    writes to export/
  npm run export -- FOLDER          writes to another folder

Options
  --format FORMAT    only one of markdown, json, csv, epub
  -h, --help         print this help

SITE_URL and BASE_PATH set the addresses in the files, as for a build.

Exit codes
  0  everything is written
  1  an article has problems, or a file cannot be written
  2  the command line or a variable is wrong; nothing was read
`

const options = { format: { type: 'string' } } as const
const formats = ['markdown', 'json', 'csv', 'epub'] as const
type Format = (typeof formats)[number]

/** The command `npm run export`: writes the archive in formats for other programs. */
export async function exportArchive(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'export', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { format } = line.values
  if (format !== undefined && !isFormat(format))
    return refuseUsage('export', `--format is ${format}: write one of ${formats.join(', ')}`, io)
  let root: string
  let time: number
  try {
    const { site, base } = readSiteAddress(environment)
    root = new URL(base, site).href
    time = findBuildTime(environment)
  } catch (error) {
    return refuseUsage('export', (error as Error).message, io)
  }
  const { articles, problems } = await readCheckedArticles(
    path.resolve(io.cwd, articlesFolder),
    articlesFolder,
    time,
    io.cache,
  )
  const settings = await readSiteSettings(path.resolve(io.cwd, siteFile), siteFile)
  if (settings.kind === 'problems') problems.push(...settings.problems)
  const { ledgers, problems: ledgerProblems } = await readLedgers(
    path.resolve(io.cwd, ledgersFolder),
    ledgersFolder,
  )
  problems.push(...ledgerProblems)
  const refuse = (found: readonly Problem[]): ExitCode => {
    io.stderr.write(`nothing was written, because there are problems\n\n${formatProblems(found)}\n`)
    return exitCodes.failed
  }
  if (problems.length > 0 || settings.kind === 'problems') return refuse(problems)
  const published = sortNewestFirst(
    articles
      .filter(({ status }) => status === 'published')
      .map(({ article }) => {
        const ledger = ledgers.get(article.slug)
        return ledger ? applyLedger(article, ledger) : article
      }),
  )
  const site = settings.settings
  const { name, language } = site
  const languages = listSiteLanguages(site)
  const findName = (tag: string): string => findSiteName(site, tag)
  const own = await readOwnPages(path.resolve(io.cwd, pagesFolder), languages, pagesFolder)
  if (own.problems.length > 0) return refuse(own.problems)
  const [shown = 'export'] = line.files
  const findAddress = (slug: string): string => new URL(`articles/${slug}/`, root).href
  const files = [
    ...listFiles(published, own.pages, { name, language, root, time, findAddress, findName }),
    ...(await readPageFiles(own.pages, io)),
  ]
  const chosen = files.filter((file) => format === undefined || file.format === format)
  const contents = new Map(chosen.map(({ file, content }) => [path.join(shown, file), content]))
  const failed = await writeAllFiles(contents, io)
  if (failed.size > 0) {
    io.stderr.write(`${failed.size} of ${contents.size} files could not be written\n`)
    return exitCodes.failed
  }
  io.stdout.write(
    `${published.length} ${published.length === 1 ? 'article' : 'articles'} written to ${shown}\n`,
  )
  return exitCodes.ok
}

/** The paper’s own pages, as they are: each is a Markdown file already. */
function readPageFiles(
  pages: readonly OwnPage[],
  { cwd }: CommandIo,
): Promise<{ format: Format; file: string; content: Uint8Array }[]> {
  return Promise.all(
    pages.map(async ({ folder, slug }) => ({
      format: 'markdown' as const,
      file: `markdown/pages/${folder}${slug}.md`,
      content: await readFile(path.resolve(cwd, pagesFolder, folder, `${slug}.md`)),
    })),
  )
}

function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text)
}

interface Archive {
  name: string
  /** The name of the site for an article in a language. */
  findName: (language: string) => string
  language: string
  /** Address of the site, with a slash at its end. */
  root: string
  /** Milliseconds since 1970. */
  time: number
  findAddress: (slug: string) => string
}

function listFiles(
  articles: readonly Article[],
  pages: readonly OwnPage[],
  { name, findName, language, root, time, findAddress }: Archive,
): { format: Format; file: string; content: string | Uint8Array }[] {
  const modified = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
  const findPageAddress = (own: string): string => new URL(own, root).href
  const book = { title: name, language, identifier: root, modified, findAddress, findPageAddress }
  return [
    ...articles.flatMap((article) => [
      {
        format: 'markdown' as const,
        file: `markdown/${article.slug}.md`,
        content: writeArticleMarkdown(article, findAddress(article.slug)),
      },
      {
        format: 'json' as const,
        file: `json/${article.slug}.json`,
        content: writeNinjs(article, findAddress(article.slug), findName(article.frontmatter.language)),
      },
    ]),
    { format: 'csv' as const, file: 'quotations.csv', content: writeQuotationTable(articles, findAddress) },
    ...(articles.length > 0
      ? [
          {
            format: 'epub' as const,
            file: 'archive.epub',
            content: packEpub(writeEpubFiles(articles, pages, book)),
          },
        ]
      : []),
  ]
}

/** All quotations as a table. It begins with a byte order mark, without which Excel does not read it as UTF-8. */
function writeQuotationTable(articles: readonly Article[], findAddress: Archive['findAddress']): string {
  const rows = articles.flatMap(({ slug, frontmatter, quotes }) =>
    quotes.map(
      ({ id, text, speaker = '', role = '', said = '', language, original, url = '', unconfirmed }) => ({
        words: text,
        speaker,
        role,
        said,
        confirmed: unconfirmed ? 'no' : 'yes',
        language: language ?? frontmatter.language,
        original: original?.text ?? '',
        source_of_quotation: url,
        headline: frontmatter.headline,
        published: frontmatter.published,
        source: frontmatter.source.name,
        source_address: frontmatter.source.url ?? '',
        address: `${findAddress(slug)}#${id}`,
      }),
    ),
  )
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows' })
}

/** The first day that a ZIP file can have. Every book has it, so that the same articles are the same file. */
const mtime = new Date(1980, 0, 1)

/** Packs the files of an EPUB. Its first file says what it is, and has to be stored as it is. */
function packEpub(files: ReturnType<typeof writeEpubFiles>): Uint8Array {
  const packed: Zippable = {}
  for (const [file, content] of files)
    packed[file] = [strToU8(content), { level: file === 'mimetype' ? 0 : 9 }]
  return zipSync(packed, { mtime })
}
