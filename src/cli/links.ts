import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readPageLinks } from '../site/read-page-links.ts'
import { readSiteAddress } from '../site/read-site-address.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

const help = `Checks the links of a built site to other sites, and reports those that no longer lead anywhere.

Usage
  npm run links -- [FOLDER] [options]   checks the site in dist/, or in another folder

Options
  --timeout SECONDS  how long to wait for an answer (10)
  -h, --help         print this help

Sites that are down or that refuse programs are reported as not checked.

Exit codes
  0  no link is broken
  1  a link is broken, or there is no site to check
  2  the command line or a variable is wrong
`

const options = { timeout: { type: 'string' } } as const

/** How many addresses are asked at once. One host is asked for one address at a time. */
const maxAtOnce = 8

/** What an address answers. */
type LinkState =
  | { kind: 'works' }
  | { kind: 'broken'; message: string }
  | { kind: 'unknown'; message: string }

/** The command `npm run links`: checks the links of a site to other sites. */
export async function links(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  request: typeof fetch = fetch,
): Promise<ExitCode> {
  const line = startCommand({ name: 'links', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const seconds = Number(line.values.timeout ?? 10)
  if (!(seconds > 0)) return refuseUsage('links', `--timeout is ${line.values.timeout}: write it as 10`, io)
  let root: string
  try {
    const { site, base } = readSiteAddress(environment)
    root = new URL(base, site).href
  } catch (error) {
    return refuseUsage('links', (error as Error).message, io)
  }
  const [folder = environment['OUT_DIR'] ?? 'dist'] = line.files
  const pagesOf = await listExternalLinks(path.resolve(io.cwd, folder), root)
  if (!pagesOf) {
    io.stderr.write(`there are no pages in ${folder}: run \`npm run build\` first\n`)
    return exitCodes.failed
  }
  const states = await checkAll([...pagesOf.keys()], (address) => checkLink(address, seconds, request))
  const write = (kind: 'broken' | 'unknown', title: string): number => {
    const found = [...states].filter(([, state]) => state.kind === kind)
    for (const [address, state] of found) {
      const pages = [...(pagesOf.get(address) ?? [])]
      io.stderr.write(
        `${title}: ${address}\n  ${'message' in state ? state.message : ''}\n${pages.map((page) => `  in ${page}\n`).join('')}\n`,
      )
    }
    return found.length
  }
  const unknown = write('unknown', 'not checked')
  const broken = write('broken', 'broken')
  io.stdout.write(`${pagesOf.size} addresses of other sites, ${broken} broken, ${unknown} not checked\n`)
  return broken > 0 ? exitCodes.failed : exitCodes.ok
}

/** The pages that link to each address outside the site. `undefined` if there are no pages. */
async function listExternalLinks(
  folder: string,
  root: string,
): Promise<Map<string, Set<string>> | undefined> {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  const pages = files.filter((file) => file.endsWith('.html')).sort()
  if (pages.length === 0) return undefined
  const pagesOf = new Map<string, Set<string>>()
  for (const page of pages) {
    for (const link of readPageLinks(await readFile(path.join(folder, page), 'utf8'), root).links) {
      const address = link.replace(/#.*$/, '')
      if (!/^https?:/i.test(address) || address.startsWith(root)) continue
      pagesOf.set(address, (pagesOf.get(address) ?? new Set()).add(page))
    }
  }
  return pagesOf
}

/** Asks for all addresses, several hosts at once and each host for one at a time. */
async function checkAll(
  addresses: readonly string[],
  check: (address: string) => Promise<LinkState>,
): Promise<Map<string, LinkState>> {
  const states = new Map<string, LinkState>()
  const hosts = [...Map.groupBy(addresses, (address) => URL.parse(address)?.host ?? '').values()]
  const work = async (): Promise<void> => {
    for (let own = hosts.shift(); own; own = hosts.shift()) {
      for (const address of own) states.set(address, await check(address))
    }
  }
  await Promise.all(Array.from({ length: maxAtOnce }, work))
  return states
}

async function checkLink(address: string, seconds: number, request: typeof fetch): Promise<LinkState> {
  const ask = (method: 'HEAD' | 'GET') =>
    request(address, { method, redirect: 'follow', signal: AbortSignal.timeout(seconds * 1000) })
  try {
    // Some servers refuse HEAD, so what looks broken is asked for again.
    const head = await ask('HEAD')
    const { status } = head.ok ? head : await ask('GET')
    if (status === 404 || status === 410) return { kind: 'broken', message: `the site answers ${status}` }
    return status < 400 ? { kind: 'works' } : { kind: 'unknown', message: `the site answers ${status}` }
  } catch (error) {
    const { name, message, cause } = error as Error
    const code = (cause as NodeJS.ErrnoException | undefined)?.code
    if (code === 'ENOTFOUND') return { kind: 'broken', message: 'there is no such site' }
    return {
      kind: 'unknown',
      message: name === 'TimeoutError' ? `no answer in ${seconds} s` : (code ?? message),
    }
  }
}
