import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a command has used. */
export interface Usage {
  /** Seconds of CPU, all threads together. */
  cpu: number
  /** Seconds on the clock. */
  wall: number
  /** The most memory at one time, in MB. */
  memory: number
}

const hook = pathToFileURL(path.join(import.meta.dirname, 'report-usage.mjs')).href

/**
 * Runs a script with this Node and measures it. Threads are counted, other processes that it starts are not.
 *
 * @param input what it reads from standard input
 * @throws if it fails, with what it printed
 */
export async function measureScript(
  argv: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Usage & { printed: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-usage-'))
  const file = path.join(folder, 'usage.json')
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', hook, ...argv], {
    cwd,
    env: { ...process.env, ...environment, FAIR_COPY_USAGE: file },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000)
    })
  }
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const wall = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${argv.join(' ')} failed with code ${code}\n${printed}`)
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage
  rmSync(folder, { recursive: true })
  return {
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    wall,
    memory: usage.maxRSS / 1024,
    printed,
  }
}
