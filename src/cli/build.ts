import { spawn } from 'node:child_process'
import { readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { isRunning, makeFolder } from './write-file-whole.ts'

const help = `Builds the site. It is built in a folder of its own, which replaces the old site when it is complete.

Usage
  npm run build

Environment
  OUT_DIR            the folder of the site (default: dist)
  SITE_URL, BASE_PATH: see the README
  ARTICLES, PUBLIC_DIR: see .github/docs/your-own-paper.md

Options
  -h, --help         print this help

Exit codes
  0  the site was built
  1  nothing was built, and the old site is as it was
  2  the command line is wrong; nothing was built
`

/** Runs a build into a folder. Resolves with its exit code. */
export type RunBuild = (outDir: string) => Promise<number>

/** The command `npm run build`: builds the site beside the old one, and puts it in its place. */
export async function build(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'build', help, options: {} }, argv, io)
  if (line.kind === 'done') return line.code
  if (line.files.length > 0) return refuseUsage('build', `${line.files[0]} is not an option`, io)
  const site = path.resolve(io.cwd, process.env['OUT_DIR'] ?? 'dist')
  return buildAndSwap(site, (outDir) => runAstro(outDir, io), io)
}

/**
 * Builds a site into a new folder and swaps it in whole. If the build fails or is killed, or a folder cannot be written, the
 * old site stays.
 */
export async function buildAndSwap(
  site: string,
  run: RunBuild,
  { cwd, stderr }: Pick<CommandIo, 'cwd' | 'stderr'>,
): Promise<ExitCode> {
  const fresh = nameBeside(site, 'part')
  try {
    await restoreAbandoned(site)
    await makeFolder(fresh) // now, because a build takes long
    if ((await run(fresh)) === 0) {
      await swap(fresh, site)
      return exitCodes.ok
    }
    // Astro’s own message does not name the folder.
    if (await isDiskFull(fresh)) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  } catch (error) {
    const { message, remedy } = explainUnwritable(error)
    stderr.write(`${path.relative(cwd, site) || site} ${message}: ${remedy}\n`)
  }
  // If it cannot be removed, the next build tries again.
  await rm(fresh, { recursive: true, force: true }).catch(() => undefined)
  return exitCodes.failed
}

/** In bytes. The next file of a site may need as much. */
const littleRoom = 1_000_000

async function isDiskFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < littleRoom
}

/** Puts a new site in the place of the old one. */
async function swap(fresh: string, site: string): Promise<void> {
  const old = nameBeside(site, 'old')
  const hadSite = await exists(site)
  // A folder cannot replace another one in one step. The next build restores the old site if this one ends in between.
  if (hadSite) await rename(site, old)
  try {
    await rename(fresh, site)
  } catch (error) {
    if (hadSite) await rename(old, site)
    throw error
  }
  removeInBackground(old)
}

/** Removes a folder in a process of its own: the 100,000 files of a large site take some seconds. */
function removeInBackground(folder: string): void {
  const program = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })'
  // If it fails or is killed, the next build removes the folder.
  const child = spawn(process.execPath, ['--eval', program, folder], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}

function nameBeside(site: string, suffix: 'part' | 'old'): string {
  return path.join(path.dirname(site), `.${path.basename(site)}.${process.pid}.${suffix}`)
}

/** Removes what killed builds left beside a site, and puts the old site back if one was killed while it swapped them. */
async function restoreAbandoned(site: string): Promise<void> {
  const folder = path.dirname(site)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const match = /^\.(.+)\.(\d+)\.(part|old)$/.exec(name)
    if (match?.[1] !== path.basename(site) || isRunning(Number(match[2]))) continue
    const abandoned = path.join(folder, name)
    if (match[3] === 'old' && !(await exists(site))) await rename(abandoned, site)
    else removeInBackground(abandoned)
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

function runAstro(outDir: string, { cwd, cache }: CommandIo): Promise<number> {
  const astro = path.join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')
  // Compiled code is kept, which saves a build of few articles a tenth of its time.
  const keepsCode = cache ? { NODE_COMPILE_CACHE: cache.folder } : {}
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd,
    env: { ...keepsCode, ...process.env, OUT_DIR: outDir },
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
