import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a command has used, with the processes that it started: on systems other than Linux, without them. */
export interface Usage {
  /** Seconds of CPU, all threads together. */
  cpu: number
  /** Seconds on the clock. */
  wall: number
  /** The most memory at one time, in MB. Read four times a second. */
  memory: number
}

const hook = pathToFileURL(path.join(import.meta.dirname, 'report-usage.mjs')).href

/**
 * Runs a script with this Node and measures it.
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
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, measureMemory(child.pid ?? 0))
  }, 250)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000)
    })
  }
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const wall = (performance.now() - start) / 1000
  clearInterval(watch)
  if (code !== 0) throw new Error(`${argv.join(' ')} failed with code ${code}\n${printed}`)
  const { cpu } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number }
  rmSync(folder, { recursive: true })
  return { cpu, wall, memory, printed }
}

/** The memory of a process and of those that it started, in MB. 0 if it has ended, or on systems other than Linux. */
function measureMemory(root: number): number {
  const statuses = process.platform === 'linux' ? readdirSync('/proc').flatMap(readStatus) : []
  const counted = new Set([root])
  // A process can have a lower number than the one that started it.
  for (let before = 0; before < counted.size; ) {
    before = counted.size
    for (const { pid, parent } of statuses) if (counted.has(parent)) counted.add(pid)
  }
  return statuses.reduce((sum, { pid, memory }) => (counted.has(pid) ? sum + memory : sum), 0)
}

function readStatus(name: string): { pid: number; parent: number; memory: number }[] {
  if (!/^\d+$/.test(name)) return []
  try {
    const text = readFileSync(`/proc/${name}/status`, 'utf8')
    const find = (field: string): number =>
      Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0)
    return [{ pid: Number(name), parent: find('PPid'), memory: find('VmRSS') / 1024 }]
  } catch {
    return [] // it has ended
  }
}
