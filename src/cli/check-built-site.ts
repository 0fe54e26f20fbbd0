import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { findPageFaults, listAllowedSites, listFontFiles } from '../site/find-page-faults.ts'
import { readBasePath } from '../site/read-site-address.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

const help = `Checks the pages of a built site: each has a content security policy and asks no other site, and an article
is a small file. Names the largest articles. Reports what the settings add: fonts, and other sites that the policy allows. Links are checked
by npm run check:links.

Usage
  npm run check:site               checks the site in dist/
  npm run check:site -- FOLDER     checks the site in another folder

Options
  --max-bytes N      fail if an article page is larger than N bytes (gzip); without it, larger ones are only reported
  -h, --help         print this help

SITE_URL must be the one that the site was built with.

Exit codes
  0  every page passes
  1  a page has a fault, or there is no site to check
  2  the command line or SITE_URL is wrong
`

/**
 * A page of this size arrives in one round trip: ten packets of 1,460 bytes, less their headers. An article of 1,000 words
 * and 15 quotations fits; a longer one may be larger, so by default this is a warning.
 */
const usualBytes = 14_000

/** Fonts of a page with more bytes than this are pointed out. A guess: regular, italic and bold of one European script. */
const usualFontBytes = 100_000

/** As many articles are named: a guess, they fit on a screen. */
const maxListed = 12

/** GitHub Pages sends gzip and not brotli. Level 6 is the default of zlib. */
const gzipLevel = 6

const options = { 'max-bytes': { type: 'string' } } as const

/** The command `npm run check:site`: checks a built site and reports sizes and faults. */
export async function checkBuiltSite(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'check:site', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const settings = parseSettings(line, environment)
  if (typeof settings === 'string') return refuseUsage('check:site', settings, io)
  const { stdout, stderr, cwd } = io
  const folder = path.resolve(cwd, settings.folder)
  const files = await listPages(folder)
  if (files.length === 0) {
    stderr.write(`there are no pages in ${settings.folder}: run \`npm run build\` first\n`)
    return exitCodes.failed
  }
  const faults: string[] = []
  const sites = new Set<string>()
  const fonts = new Map<string, number>()
  const articles: ArticleSize[] = []
  for (const file of files) {
    const html = await readFile(path.join(folder, file), 'utf8')
    const found = findPageFaults(html, settings.origin)
    for (const site of listAllowedSites(html, settings.origin)) sites.add(site)
    const fontFiles = listFontFiles(html).join(' ')
    if (fontFiles !== '') fonts.set(fontFiles, (fonts.get(fontFiles) ?? 0) + 1)
    if (file.startsWith(`articles${path.sep}`)) {
      const bytes = gzipSync(html, { level: gzipLevel }).length
      if (file.split(path.sep).length === articlePathLength) articles.push({ file, bytes })
      if (bytes > (settings.maxBytes ?? Infinity)) found.push(`is larger than ${settings.maxBytes} bytes`)
    }
    faults.push(...found.map((fault) => `${path.join(settings.folder, file)}  ${fault}`))
  }
  if (articles.length > 0) stdout.write(`${formatSizes(articles)}\n`)
  for (const [addresses, pages] of fonts) {
    const measured = await measureFonts(addresses.split(' '), folder, settings.base)
    stdout.write(`${formatFonts(pages, measured)}\n`)
    for (const { name, bytes } of measured)
      if (bytes === undefined) faults.push(`there is no font ${name} in ${settings.folder}`)
  }
  const largePages = articles.filter(({ bytes }) => bytes > usualBytes).length
  if (largePages > 0)
    stdout.write(
      `${largePages} ${largePages === 1 ? 'article is' : 'articles are'} larger than the usual ${formatCount(usualBytes)} bytes\n`,
    )
  if (sites.size > 0)
    stdout.write(
      `the policy allows ${[...sites].sort().join(', ')}: pages that load something from there tell these sites what is read\n`,
    )
  if (faults.length > 0) {
    stderr.write(
      `${[...faults, `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`].join('\n')}\n`,
    )
    return exitCodes.failed
  }
  stdout.write(`${files.length} ${files.length === 1 ? 'page' : 'pages'} checked, no faults\n`)
  return exitCodes.ok
}

interface CheckSettings {
  folder: string
  /** The origin of the site, whose own pictures and scripts a page may ask for. */
  origin: string
  /** The path of the site under it, with a slash at its end. */
  base: string
  maxBytes?: number
}

/** Returns what to check, or what is wrong with the command line or a variable, in one line. */
function parseSettings(
  { values, files }: { values: { 'max-bytes'?: string | undefined }; files: readonly string[] },
  environment: Readonly<Record<string, string | undefined>>,
): CheckSettings | string {
  const given = values['max-bytes']
  const maxBytes = given === undefined ? undefined : Number(given)
  if (maxBytes !== undefined && !(Number.isInteger(maxBytes) && maxBytes > 0)) {
    return `--max-bytes is ${given}: write it as a number such as 14000`
  }
  const site = environment['SITE_URL'] ?? 'http://localhost:4321'
  const origin = URL.parse(site)?.origin
  if (origin === undefined) return `SITE_URL is ${site}: write it as https://example.org`
  const folder = files[0] ?? environment['OUT_DIR'] ?? 'dist'
  const base = readBasePath(environment)
  return { folder, origin, base, ...(maxBytes === undefined ? {} : { maxBytes }) }
}

/** Lists the HTML files below a folder, relative to it. A missing folder has none. */
async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  return files.filter((file) => file.endsWith('.html')).sort()
}

interface FontFile {
  name: string
  /** `undefined` if there is no such file. */
  bytes: number | undefined
}

/** Measures fonts by their addresses in a page. */
function measureFonts(addresses: readonly string[], folder: string, base: string): Promise<FontFile[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const name = decodeURI(address.startsWith(base) ? address.slice(base.length) : address)
      const file = await stat(path.join(folder, name)).catch(() => undefined)
      return { name, bytes: file?.size }
    }),
  )
}

function formatFonts(pages: number, files: readonly FontFile[]): string {
  const total = files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
  const names = files.map(({ name }) => name)
  const warning =
    total > usualFontBytes
      ? `, more than the usual ${formatCount(usualFontBytes)}: leave out the letters that no article has (.github/docs/your-own-paper.md)`
      : ''
  return `${pages} ${pages === 1 ? 'page has' : 'pages have'} fonts of ${formatCount(total)} bytes (${names.join(', ')})${warning}`
}

function formatCount(count: number): string {
  return count.toLocaleString('en')
}

/** The page of an article in a build, and how many bytes a server sends of it (gzip). */
interface ArticleSize {
  file: string
  bytes: number
}

/** `articles/ferry/index.html`. The pages of its quotations and citations, which are smaller, are below it. */
const articlePathLength = 3

/** Lists the largest articles, and sums up the others. */
function formatSizes(articles: readonly ArticleSize[]): string {
  const sorted = articles.toSorted((one, other) => other.bytes - one.bytes)
  const rest = sorted.slice(maxListed)
  const [first, last] = [rest[0], rest.at(-1)]
  const lines = sorted.slice(0, maxListed).map(formatSize)
  if (!first || !last) return lines.join('\n')
  const range = [...new Set([last.bytes, first.bytes])].map(formatCount).join(' to ')
  return [...lines, `… and ${formatCount(rest.length)} more of ${range} bytes`].join('\n')
}

function formatSize({ file, bytes }: ArticleSize): string {
  const size = `${formatCount(bytes)} bytes`.padStart(14)
  const warning = bytes > usualBytes ? `  more than the usual ${formatCount(usualBytes)}` : ''
  return `${size}  ${path.dirname(file)}${warning}`
}
