import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { findPageFaults } from '../site/find-page-faults.ts'

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

/** What the command may use of its surroundings. */
interface CommandIo {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** The folder that relative paths start from. */
  cwd: string
}

/** The command `npm run check:site`: checks a built site and reports sizes and faults. Returns the exit code. */
export async function checkBuiltSite(
  argv: readonly string[],
  { stdout, stderr, cwd }: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const line = parseLine(argv, environment)
  if (line.kind === 'help') {
    stdout.write(help)
    return 0
  }
  if (line.kind === 'wrong') {
    stderr.write(`${line.message}\nnpm run check:site -- --help lists the options\n`)
    return 2
  }
  const folder = path.resolve(cwd, line.folder)
  const files = await listPages(folder)
  if (files.length === 0) {
    stderr.write(`there are no pages in ${line.folder}: run \`npm run build\` first\n`)
    return 1
  }
  const faults: string[] = []
  for (const file of files) {
    const html = await readFile(path.join(folder, file), 'utf8')
    const found = findPageFaults(html, line.origin)
    if (file.startsWith(`articles${path.sep}`)) {
      const bytes = gzipSync(html, { level: gzipLevel }).length
      stdout.write(`${formatSize(file, bytes)}\n`)
      if (bytes > (line.maxBytes ?? Infinity)) found.push(`is larger than ${line.maxBytes} bytes`)
    }
    faults.push(...found.map((fault) => `${path.join(line.folder, file)}  ${fault}`))
  }
  if (faults.length > 0) {
    stderr.write(
      `${[...faults, `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`].join('\n')}\n`,
    )
    return 1
  }
  stdout.write(`${files.length} ${files.length === 1 ? 'page' : 'pages'} checked, no faults\n`)
  return 0
}

type Line =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'check'; folder: string; origin: string; maxBytes: number | undefined }

function parseLine(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Line {
  const options = { help: { type: 'boolean', short: 'h' }, 'max-bytes': { type: 'string' } } as const
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    return { kind: 'wrong', message: (error as Error).message }
  }
  const { values, positionals } = parsed
  if (values.help) return { kind: 'help' }
  const maxBytes = values['max-bytes'] === undefined ? undefined : Number(values['max-bytes'])
  if (maxBytes !== undefined && !(Number.isInteger(maxBytes) && maxBytes > 0)) {
    return {
      kind: 'wrong',
      message: `--max-bytes is ${values['max-bytes']}: write it as a number such as 14000`,
    }
  }
  const site = environment['SITE_URL'] ?? 'http://localhost:4321'
  const origin = URL.parse(site)?.origin
  if (origin === undefined) {
    return { kind: 'wrong', message: `SITE_URL is ${site}: write it as https://example.org` }
  }
  return { kind: 'check', folder: positionals[0] ?? environment['OUT_DIR'] ?? 'dist', origin, maxBytes }
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
