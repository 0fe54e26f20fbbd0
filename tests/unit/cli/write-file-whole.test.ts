import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileWhole, FileExists, makeFolder, writeFileWhole } from '../../../src/cli/write-file-whole.ts'
import { useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const at = (name: string): string => path.join(folder.path, name)
const written = 'The ferry stops for the winter.\n'.repeat(1000)

/** Writes `ferry.md` in another process, which is killed at a step. */
function writeAndDie(write: 'create' | 'replace', step: string): void {
  const writer = path.join(import.meta.dirname, 'killed-writer.ts')
  const done = spawnSync(process.execPath, [writer, write, at('ferry.md'), written, step], {
    encoding: 'utf8',
  })
  expect({ signal: done.signal, stderr: done.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
}

describe('a writer that is killed', () => {
  const before = ['opened', 'half written', 'written', 'closed']

  test.for(before)('leaves no new file when killed at: %s', (step) => {
    writeAndDie('create', step)
    expect(folder.list('.').filter((name) => !name.startsWith('.'))).toEqual([])
  })

  test.for(before)('leaves an existing file as it was when killed at: %s', (step) => {
    folder.write('ferry.md', 'mine')
    writeAndDie('replace', step)
    expect(folder.read('ferry.md')).toBe('mine')
  })

  test.for(['create', 'replace'] as const)(
    'leaves a complete file when killed after it is in place: %s',
    (write) => {
      writeAndDie(write, 'in place')
      expect(folder.read('ferry.md')).toBe(written)
    },
  )

  test('leaves a temporary file, which the next writer removes', async () => {
    writeAndDie('create', 'half written')
    expect(folder.list('.')).toEqual([expect.stringMatching(/^\.ferry\.md\.\d+\.part$/)])
    await createFileWhole(at('other.md'), written)
    expect(folder.list('.')).toEqual(['other.md'])
  })
})

test('the temporary file of a writer that still runs is left alone', async () => {
  const running = folder.write(`.other.md.${process.ppid}.part`, 'half')
  await writeFileWhole(at('ferry.md'), written)
  expect(folder.list('.')).toEqual([running, 'ferry.md'])
})

test('a new file does not replace an existing one', async () => {
  folder.write('ferry.md', 'mine')
  await expect(createFileWhole(at('ferry.md'), written)).rejects.toThrow(FileExists)
  expect(folder.list('.')).toEqual(['ferry.md'])
  expect(folder.read('ferry.md')).toBe('mine')
})

test('a file that cannot be replaced leaves no temporary file', async () => {
  mkdirSync(at('ferry.md'))
  await expect(writeFileWhole(at('ferry.md'), written)).rejects.toThrow()
  expect(folder.list('.')).toEqual(['ferry.md'])
})

describe('a folder', () => {
  test('is made with its parents, and may exist', async () => {
    await makeFolder(at('a/b/c'))
    await makeFolder(at('a/b/c'))
    expect(folder.list('a/b')).toEqual(['c'])
  })

  test('that the system refuses is an error, not an endless loop', async () => {
    folder.write('file', '')
    await expect(makeFolder(at('file/a/b'))).rejects.toThrow(/ENOTDIR/)
  })
})
