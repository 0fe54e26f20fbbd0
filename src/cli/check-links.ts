import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type BrokenLink, findBrokenLinks } from '../site/find-broken-links.ts'
import { readSiteAddress } from '../site/read-site-address.ts'

const help = `Checks the links inside a built site: every page, picture and id that they lead to must be in it.

Usage
  npm run check:links               checks the site in dist/
  npm run check:links -- FOLDER     checks the site in another folder

SITE_URL and BASE_PATH must be the ones that the site was built with.

Exit codes
  0  every link leads somewhere
  1  a link is broken, or there is no site to check
  2  the command line or one of the two variables is wrong
`

/** What the command may use of its surroundings. */
interface CommandIo {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** The folder that relative paths start from. */
  cwd: string
}

/** The command `npm run check:links`: checks a built site and reports its broken links. Returns the exit code. */
export async function checkLinks(
  argv: readonly string[],
  { stdout, stderr, cwd }: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const options = { help: { type: 'boolean', short: 'h' } } as const
  let line: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  let address: ReturnType<typeof readSiteAddress>
  try {
    line = parseArgs({ args: [...argv], options, allowPositionals: true })
    address = readSiteAddress(environment)
  } catch (error) {
    stderr.write(`${(error as Error).message}\nnpm run check:links -- --help lists the options\n`)
    return 2
  }
  if (line.values.help) {
    stdout.write(help)
    return 0
  }
  const [folder = environment['OUT_DIR'] ?? 'dist'] = line.positionals
  const { pages, files } = await readBuild(path.resolve(cwd, folder))
  if (pages.size === 0) {
    stderr.write(`there are no pages in ${folder}: run \`npm run build\` first\n`)
    return 1
  }
  const broken = findBrokenLinks(pages, files, address)
  if (broken.length > 0) {
    const count = `${broken.length} broken ${broken.length === 1 ? 'link' : 'links'}`
    stderr.write(`${[...broken.map((link) => formatBrokenLink(link, folder)), count].join('\n\n')}\n`)
    return 1
  }
  stdout.write(`${pages.size} ${pages.size === 1 ? 'page' : 'pages'} checked, no broken links\n`)
  return 0
}

/** Reads the pages of a build, and lists all of its files. Paths are relative to its folder, with slashes. */
async function readBuild(folder: string): Promise<{ pages: Map<string, string>; files: Set<string> }> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const pages = new Map<string, string>()
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, await readFile(path.join(folder, file), 'utf8'))
  }
  return { pages, files: new Set(files) }
}

function formatBrokenLink({ file, link, message }: BrokenLink, folder: string): string {
  return `${path.join(folder, file)}  ${link}\n  ${message}`
}
