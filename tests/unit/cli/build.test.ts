import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { build, buildAndSwap } from '../../../src/cli/build.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const site = (): string => path.join(folder.path, 'dist')

let printed = ''
const io = (): Parameters<typeof buildAndSwap>[2] => ({
  cwd: folder.path,
  stderr: { write: (text) => (printed += text) },
})
beforeEach(() => {
  printed = ''
})

/** A build that writes one page. */
function writes(text: string): (outDir: string) => Promise<number> {
  return async (outDir) => {
    expect(outDir).not.toBe(site())
    folder.write(path.join(outDir, 'index.html'), text)
    return 0
  }
}

/** Folders are removed by a process that goes on when the build is done. */
const patience = { timeout: 60_000, interval: 20 }

/** The id of a process that has ended. */
const ended = 2 ** 22 - 1

describe('a build', () => {
  test('replaces the old site as a whole', async () => {
    folder.write('dist/index.html', 'old')
    folder.write('dist/gone.html', 'old')
    expect(await buildAndSwap(site(), writes('new'), io())).toBe(0)
    expect(folder.read('dist/index.html')).toBe('new')
    expect(folder.list('dist')).toEqual(['index.html'])
    await vi.waitFor(() => expect(folder.list('.')).toEqual(['dist']), patience)
  })

  test('that is the first needs no old site', async () => {
    expect(await buildAndSwap(site(), writes('new'), io())).toBe(0)
    expect(folder.read('dist/index.html')).toBe('new')
  })

  test('that fails leaves the old site and nothing else', async () => {
    folder.write('dist/index.html', 'old')
    const fails = async (outDir: string): Promise<number> => {
      folder.write(path.join(outDir, 'index.html'), 'half')
      return 1
    }
    expect(await buildAndSwap(site(), fails, io())).toBe(1)
    expect(folder.read('dist/index.html')).toBe('old')
    expect(folder.list('.')).toEqual(['dist'])
  })

  test('removes what a killed build left', async () => {
    folder.write('dist/index.html', 'old')
    folder.write(`.dist.${ended}.part/index.html`, 'half')
    folder.write(`.dist.${process.ppid}.part/index.html`, 'running')
    await buildAndSwap(site(), writes('new'), io())
    const abandoned = path.join(folder.path, `.dist.${ended}.part`)
    await vi.waitFor(() => expect(existsSync(abandoned)).toBe(false), patience)
    expect(existsSync(path.join(folder.path, `.dist.${process.ppid}.part`))).toBe(true)
  })

  test('puts the old site back if a build was killed while it swapped them', async () => {
    folder.write(`.dist.${ended}.old/index.html`, 'old')
    expect(await buildAndSwap(site(), async () => 1, io())).toBe(1)
    expect(folder.read('dist/index.html')).toBe('old')
  })

  test('names its folder and does nothing if that cannot be written', async () => {
    folder.write('notes', 'this is no folder')
    const never = async (): Promise<number> => expect.fail('nothing is built')
    expect(await buildAndSwap(path.join(folder.path, 'notes/dist'), never, io())).toBe(1)
    expect(printed).toBe('notes/dist cannot be written (ENOTDIR): check its permissions\n')
  })

  test('on a full disk leaves the old site, and names it', async () => {
    folder.write('dist/index.html', 'old')
    const fills = async (outDir: string): Promise<number> => {
      folder.write(path.join(outDir, 'index.html'), 'half')
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    expect(await buildAndSwap(site(), fills, io())).toBe(1)
    expect(printed).toBe('dist cannot be written (ENOSPC): the disk is full: make room on it\n')
    expect(folder.read('dist/index.html')).toBe('old')
    expect(folder.list('.')).toEqual(['dist'])
  })

  test('that cannot be put in the place of the old site leaves the old site', async () => {
    folder.write('dist/index.html', 'old')
    const loses = async (outDir: string): Promise<number> => {
      folder.remove(outDir)
      return 0
    }
    expect(await buildAndSwap(site(), loses, io())).toBe(1)
    expect(printed).toContain('dist cannot be written (ENOENT)')
    expect(folder.read('dist/index.html')).toBe('old')
    expect(folder.list('.')).toEqual(['dist'])
  })
})

test('an unknown option is refused before anything is built', async () => {
  expect(await runCommand(build, ['--fast'], { cwd: folder.path })).toMatchObject({ code: 2, stdout: '' })
})
