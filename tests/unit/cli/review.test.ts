import { chmodSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { review } from '../../../src/cli/review.ts'
import { verify } from '../../../src/cli/verify.ts'
import { pierArticle as article } from './pier-article.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const file = 'content/articles/pier.md'

function run(argv: readonly string[], input = ''): Promise<CommandResult> {
  return runCommand(review, argv, { cwd: folder.path, input })
}

describe('keys from a pipe', () => {
  test('are decisions that are written to the file', async () => {
    folder.write(file, article)
    const { code, stdout, stderr } = await run([], 'wIvo Sand\nr')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('1/2  content/articles/pier.md:')
    expect(stdout).toContain('“It is cold,” he said.')
    expect(stdout).toMatch(/1 right, 1 corrected; 0 left\n$/)
    expect(folder.read(file)).toBe(
      article
        .replace(
          'speaker: Tomas Vell\n    confirmed: false # “he” could be Tomas Vell or Ivo Sand',
          'speaker: Ivo Sand\n    confirmed: true',
        )
        .replace('confirmed: false # someone else could have said this', 'confirmed: true'),
    )
    expect((await runCommand(verify, [file], { cwd: folder.path })).code).toBe(0)
  })

  test('one on each line is the same', async () => {
    folder.write(file, article)
    expect((await run([], 'r\nr\n')).stdout).toMatch(/2 right; 0 left\n$/)
  })

  test('that end early leave the rest as it was', async () => {
    folder.write(file, article)
    expect((await run([], 's')).stdout).toMatch(/1 skipped; 2 left\n$/)
    expect(folder.read(file)).toBe(article)
    expect((await run([], 'qrr')).stdout).toMatch(/nothing decided; 2 left\n$/)
    expect(folder.read(file)).toBe(article)
  })

  test('u gives the file back as it was', async () => {
    folder.write(file, article)
    await run([], 'rxuu')
    expect(folder.read(file)).toBe(article)
  })
})

test('keys of a terminal come one at a time, and its mode is restored', async () => {
  folder.write(file, article)
  const modes: boolean[] = []
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  })
  let written = ''
  const stdout = {
    isTTY: true,
    write: (text: string) => {
      written += text
      if (text.includes('1/2')) setImmediate(() => stdin.write('r'))
      if (text.includes('2/2')) setImmediate(() => stdin.write('\x03'))
    },
  }
  const stderr = { write: () => {} }
  expect(await review([], { stdin, stdout, stderr, cwd: folder.path })).toBe(0)
  expect(modes).toEqual([true, false])
  expect(written).toContain('1 right; 1 left')
  expect(folder.read(file)).toContain('speaker: Tomas Vell\n    confirmed: true\n')
})

describe('--list and --json', () => {
  test('show each quotation with its guess and its doubt, and change nothing', async () => {
    folder.write(file, article)
    const { code, stdout } = await run(['--list'], 'rr')
    expect(code).toBe(0)
    expect(stdout).toContain('content/articles/pier.md:13\n  “It is cold”\n  Tomas Vell; ')
    expect(stdout).toMatch(/\n2 to review\n$/)
    const listed = JSON.parse((await run(['--json'])).stdout)
    expect(listed).toMatchObject([
      { file, index: 1, line: 13, text: 'It is cold', speaker: 'Tomas Vell' },
      { file, index: 2, speaker: 'Ivo Sand' },
    ])
    expect(folder.read(file)).toBe(article)
  })

  test('both at once are refused', async () => {
    expect((await run(['--list', '--json'])).code).toBe(2)
  })
})

describe('files that cannot be reviewed', () => {
  test('a frontmatter with problems is named, and the others are reviewed', async () => {
    folder.write(file, article)
    folder.write('content/articles/bad.md', article.replace('language: en', 'language: e'))
    const { code, stdout, stderr } = await run([], 'rr')
    expect(code).toBe(1)
    expect(stdout).toMatch(/2 right; 0 left/)
    expect(stderr).toContain('content/articles/bad.md:1\n  its frontmatter has problems')
  })

  test('a file that another program has changed meanwhile is not overwritten', async () => {
    folder.write(file, article)
    const changed = article.replace('by boat', 'by boat, late')
    const stdin = new PassThrough()
    const stdout = {
      write: (text: string) => {
        if (!text.includes('1/2')) return
        folder.write(file, changed)
        stdin.end('r')
      },
    }
    let errors = ''
    const stderr = {
      write: (text: string) => {
        errors += text
      },
    }
    expect(await review([], { stdin, stdout, stderr, cwd: folder.path })).toBe(1)
    expect(errors).toContain('was changed by another program')
    expect(folder.read(file)).toBe(changed)
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be written stays as it was', async () => {
    folder.write(file, article)
    chmodSync(`${folder.path}/${file}`, 0o444)
    const { code, stderr } = await run([], 'r')
    expect(code).toBe(1)
    expect(stderr).toContain('cannot be written (EACCES)')
    expect(folder.read(file)).toBe(article)
  })

  test('a file with a byte order mark keeps it', async () => {
    folder.write(file, `\ufeff${article}`)
    await run([], 'r')
    expect(folder.read(file)).toMatch(/^\ufeff---[\s\S]*confirmed: true/)
  })

  test('nothing to review is said', async () => {
    expect(await run([])).toEqual({ code: 0, stdout: 'There is nothing to review.\n', stderr: '' })
  })
})
