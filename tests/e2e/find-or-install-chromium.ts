import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../../src/cli/find-chromium.ts'

/**
 * Returns the path of a Chromium. If there is none, installs one: with Playwright, or else from Debian. Returns `undefined`
 * if neither works.
 */
export function findOrInstallChromium(): string | undefined {
  const installed = findChromium()
  if (installed !== undefined) return installed
  process.stdout.write('No Chromium found. Installing one.\n')
  if (run('npx', ['playwright', 'install', 'chromium'])) return findChromium()
  if (
    isRootOnDebian() &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    return findChromium()
  }
  return undefined
}

function run(command: string, args: string[]): boolean {
  process.stdout.write(`> ${[command, ...args].join(' ')}\n`)
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}
