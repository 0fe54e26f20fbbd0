import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { findPageFaults } from '../site/find-page-faults.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

const help = `Checks the pages of a built site: each has a content security policy and asks no other site, and an article
is a small file. Links are checked by npm run check:links.

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
  for (const file of files) {
    const html = await readFile(path.join(folder, file), 'utf8')
    const found = findPageFaults(html, settings.origin)
    if (file.startsWith(`articles${path.sep}`)) {
      const bytes = gzipSync(html, { level: gzipLevel }).length
      stdout.write(`${formatSize(file, bytes)}\n`)
      if (bytes > (settings.maxBytes ?? Infinity)) found.push(`is larger than ${settings.maxBytes} bytes`)
    }
    faults.push(...found.map((fault) => `${path.join(settings.folder, file)}  ${fault}`))
  }
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
  return { folder, origin, ...(maxBytes === undefined ? {} : { maxBytes }) }
}

/** Lists the HTML files below a folder, relative to it. A missing folder has none. */
async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  return files.filter((file) => file.endsWith('.html')).sort()
}

function formatSize(file: string, bytes: number): string {
  const size = `${bytes.toLocaleString('en')} bytes`.padStart(14)
  const warning = bytes > usualBytes ? `  more than the usual ${usualBytes.toLocaleString('en')}` : ''
  return `${size}  ${path.dirname(file)}${warning}`
}
