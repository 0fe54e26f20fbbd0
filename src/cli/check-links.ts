import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type BrokenLink, findBrokenLinks } from '../site/find-broken-links.ts'
import { readSiteAddress } from '../site/read-site-address.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

const help = `Checks the links inside a built site: every page, picture and id that they lead to must be in it.

Usage
  npm run check:links               checks the site in dist/
  npm run check:links -- FOLDER     checks the site in another folder

Options
  -h, --help         print this help

SITE_URL and BASE_PATH must be the ones that the site was built with.

Exit codes
  0  every link leads somewhere
  1  a link is broken, or there is no site to check
  2  the command line or one of the two variables is wrong
`

/** The command `npm run check:links`: checks a built site and reports its broken links. */
export async function checkLinks(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'check:links', help, options: {} }, argv, io)
  if (line.kind === 'done') return line.code
  let address: ReturnType<typeof readSiteAddress>
  try {
    address = readSiteAddress(environment)
  } catch (error) {
    return refuseUsage('check:links', (error as Error).message, io)
  }
  const [folder = environment['OUT_DIR'] ?? 'dist'] = line.files
  const { pages, files } = await readBuild(path.resolve(io.cwd, folder))
  if (pages.size === 0) {
    io.stderr.write(`there are no pages in ${folder}: run \`npm run build\` first\n`)
    return exitCodes.failed
  }
  const broken = findBrokenLinks(pages, files, address)
  if (broken.length > 0) {
    const count = `${broken.length} broken ${broken.length === 1 ? 'link' : 'links'}`
    io.stderr.write(`${[...broken.map((link) => formatBrokenLink(link, folder)), count].join('\n\n')}\n`)
    return exitCodes.failed
  }
  io.stdout.write(`${pages.size} ${pages.size === 1 ? 'page' : 'pages'} checked, no broken links\n`)
  return exitCodes.ok
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
