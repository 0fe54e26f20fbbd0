import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, vi } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'

// No test here measures time. The limit only ends a run that hangs, so a busy machine must not reach it.
vi.setConfig({ testTimeout: 120_000 })

/** What a command left behind: its exit code and what it wrote to each stream. */
export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

/** Runs a command in this process. */
export async function runCommand(
  command: Command,
  argv: readonly string[],
  { cwd, input = '' }: { cwd: string; input?: string | Uint8Array },
): Promise<CommandResult> {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  const code = await command(argv, {
    stdin: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
  })
  return { code, ...written }
}

/** An empty folder for each test of a file. */
export interface TestFolder {
  /** The folder of the current test. */
  readonly path: string
  /** Writes a file, with its folders. Returns its name as given. */
  write: (name: string, content: string | Uint8Array) => string
  read: (name: string) => string
  /** Removes a file, or a folder with its content. */
  remove: (name: string) => void
  /** Lists a folder's files in the order of their names; none if it does not exist. */
  list: (name: string) => string[]
}

/** Gives each test of the calling file an empty folder, and removes all of them at its end. */
export function useTestFolder(): TestFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'fair-copy-'))
  let current = root
  beforeEach(() => {
    current = mkdtempSync(path.join(root, 'test-'))
  })
  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const at = (name: string): string => path.resolve(current, name)
  return {
    get path() {
      return current
    },
    write: (name, content) => {
      mkdirSync(path.dirname(at(name)), { recursive: true })
      writeFileSync(at(name), content)
      return name
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    remove: (name) => rmSync(at(name), { recursive: true }),
    list: (name) => {
      try {
        return readdirSync(at(name)).sort()
      } catch {
        return []
      }
    },
  }
}
