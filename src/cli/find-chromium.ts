import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

/**
 * Programs to look for on the PATH. A headless shell comes last although it needs a third less CPU: readers do not have it,
 * and it draws letters slightly differently.
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

/**
 * How Chromium is started: without the sandbox, because it does not start with it as root or in most containers, and
 * without services of its own that ask other servers. Only pages of the site itself are opened.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Returns the path of a Chromium on this machine: the one named in CHROMIUM, Playwright's own, or an installed one.
 * Returns `undefined` if there is none.
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const { CHROMIUM: named, PATH: searched = '' } = environment
  if (named !== undefined && named !== '') return named
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  const folders = searched.split(path.delimiter)
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...elsewhere].find(
    isProgram,
  )
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
