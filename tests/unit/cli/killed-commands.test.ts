import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/cli/command.ts'
import { permalinks } from '../../../src/cli/permalinks.ts'
import { verify } from '../../../src/cli/verify.ts'
import { runCommand, useTestFolder } from './run-command.ts'

// `npm run bench:kill` does the same at random moments.
const folder = useTestFolder()
const root = path.resolve(import.meta.dirname, '../../..')
const environment = { BUILD_TIME: '2031-11-05' }
const slugs = ['lamps', 'lights', 'oil']

function writeArticles(): void {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  for (const slug of slugs)
    folder.write(
      `content/articles/${slug}.md`,
      `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger\n  relation: original\nquotes: []\n---\n\n## Årsvik\n\n“The ${slug} stay lit,” said Tomas Vell.\n`,
    )
}

/** Runs a command in a process of its own, which is killed before a step of its writing. */
function runAndDie(command: string, argv: readonly string[], step: number): void {
  const counted = ['--import', path.join(root, 'tests/kill-at-step.ts')]
  const script = path.join(root, `src/cli/bin/${command}.ts`)
  const done = spawnSync(process.execPath, [...counted, script, ...argv], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, ...environment, KILL_AT_STEP: String(step) },
  })
  expect({ signal: done.signal, stderr: done.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
}

/** The files of a folder. Names that begin with a dot are temporary. */
function readFiles(name: string): Record<string, string> {
  const visible = folder.list(name).filter((file) => !file.startsWith('.'))
  return Object.fromEntries(visible.map((file) => [file, folder.read(`${name}/${file}`)]))
}

/** Expects each file to be old or new after a kill, and the next run to finish the work and to leave nothing else. */
async function expectWhole(
  output: string,
  { kill, finish }: { kill: () => void; finish: () => Promise<unknown> },
): Promise<void> {
  const before = readFiles(output)
  cpSync(path.join(folder.path, 'content'), path.join(folder.path, 'kept'), { recursive: true })
  await finish()
  const after = readFiles(output)
  folder.remove('content')
  cpSync(path.join(folder.path, 'kept'), path.join(folder.path, 'content'), { recursive: true })
  kill()
  for (const [file, text] of Object.entries(readFiles(output)))
    expect([before[file], after[file]], file).toContain(text)
  expect(readFiles(output)).not.toEqual(after)
  await finish()
  expect(readFiles(output)).toEqual(after)
  expect(folder.list(output)).toEqual(Object.keys(after))
}

const run = (command: Command, ...argv: string[]) => runCommand(command, argv, { cwd: folder.path })

describe('a command that is killed leaves each file old or new, and the next run finishes:', () => {
  test.for([2, 9, 15])('verify --fix, before step %i', async (step) => {
    writeArticles()
    await expectWhole('content/articles', {
      kill: () => runAndDie('verify', ['--fix', 'content/articles'], step),
      finish: () => run(verify, '--fix', 'content/articles'),
    })
  })

  test.for([2, 12])('permalinks, before step %i', async (step) => {
    writeArticles()
    await run(verify, '--fix', 'content/articles')
    await expectWhole('content/permalinks', {
      kill: () => runAndDie('permalinks', [], step),
      finish: () => run((line, io) => permalinks(line, io, environment)),
    })
  })
})
