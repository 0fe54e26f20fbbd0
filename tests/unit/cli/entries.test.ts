import { spawn } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { clip } from '../../../src/cli/clip.ts'
import { ferryArticle, ferryOptions, ferryText } from './ferry-clipping.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

// What only a process has: its arguments, streams, exit code and death.

const folder = useTestFolder()
const entryOf = (name: string): string => path.resolve(import.meta.dirname, `../../../src/cli/bin/${name}.ts`)

/** Runs an entry as npm does. `watch` sees the child and what it has written to standard error so far. */
function runEntry(
  name: string,
  argv: readonly string[],
  {
    input = '',
    watch = () => {},
  }: { input?: string; watch?: (child: ReturnType<typeof spawn>, stderr: string) => void } = {},
): Promise<Omit<CommandResult, 'code'> & { code: number | null }> {
  const child = spawn(process.execPath, [entryOf(name), ...argv], { cwd: folder.path })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text
    watch(child, written.stderr)
  })
  watch(child, '')
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...written }))
  })
}

describe('the exit code of the process', () => {
  const cases: [string, string, string[], number][] = [
    ['0 for help', 'verify', ['--help'], 0],
    ['1 for a clipping that is refused', 'clip', ['missing.txt'], 1],
    ['2 for a wrong command line', 'quotes', ['--jason'], 2],
  ]
  test.for(cases)('is %s', async ([, name, argv, code]) => {
    expect((await runEntry(name, argv)).code).toBe(code)
  })
})

test('the process’s standard input becomes an article in its folder', async () => {
  const { code, stdout, stderr } = await runEntry('clip', ['-', ...ferryOptions], { input: ferryText })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^content\/articles\//)
  expect(folder.list('content/articles')).toEqual([ferryArticle])
})

test('a reader that closes the pipe early, such as head, causes no error', async () => {
  const line = JSON.stringify({ id: 1, text: '“We leave at six,” said Ada Quill.' })
  const { code, stderr } = await runEntry('quotes', ['--jsonl'], {
    input: `${line}\n`.repeat(2000),
    watch: (child) => child.stdout?.destroy(),
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('a command that is killed between clippings leaves whole articles, and can be repeated', async () => {
  const files = Array.from({ length: 5 }, (_, index) =>
    folder.write(`${index}.txt`, ferryText.replace('Winter', `Winter of ${2040 + index}`)),
  )
  const { code } = await runEntry('clip', [...files, ...ferryOptions], {
    watch: (child, stderr) => {
      if (stderr.includes('4/5')) child.kill('SIGKILL')
    },
  })
  // On a machine that is slow to deliver the signal the command may have ended by itself.
  expect([null, 0]).toContain(code)
  const written = folder.list('content/articles').filter((name) => name.endsWith('.md'))
  expect(written.length).toBeGreaterThanOrEqual(3)
  for (const name of written) {
    expect(parseArticle(folder.read(`content/articles/${name}`), name).kind).toBe('article')
  }
  await runCommand(clip, [...files, ...ferryOptions], { cwd: folder.path })
  expect(folder.list('content/articles')).toHaveLength(5)
  expect(folder.list('content/articles').filter((name) => !name.endsWith('.md'))).toEqual([])
})
