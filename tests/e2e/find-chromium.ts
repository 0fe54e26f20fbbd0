import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Programs to look for on the PATH. A headless shell comes last although it needs a third less CPU: readers do not have it,
 * and it draws letters slightly differently from the pictures in `looks/`.
 */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chromium-headless-shell',
  'chrome-headless-shell',
]
/** Places of programs that are not on the PATH. */
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Returns the path of a Chromium on this machine: the one named in CHROMIUM, Playwright's own, or an installed one. */
function findInstalled(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named !== undefined) return named
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...elsewhere].find(
    isProgram,
  )
}

function run(command: string, args: string[]): boolean {
  process.stdout.write(`> ${[command, ...args].join(' ')}\n`)
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/**
 * Returns the path of a Chromium. If there is none, installs one: with Playwright, or else from Debian. Returns `undefined`
 * if neither works.
 */
export function findChromium(): string | undefined {
  const installed = findInstalled()
  if (installed !== undefined) return installed
  process.stdout.write('No Chromium found. Installing one.\n')
  if (run('npx', ['playwright', 'install', 'chromium'])) return findInstalled()
  if (
    isRootOnDebian() &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    return findInstalled()
  }
  return undefined
}
