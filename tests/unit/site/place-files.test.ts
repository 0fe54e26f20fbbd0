import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openPlacing, type PlacedFiles } from '../../../src/site/place-files.ts'

const root = mkdtempSync(path.join(tmpdir(), 'place-files-'))
const kept = path.join(root, 'kept')
const placed = path.join(root, 'site/articles/ferry/index.html')

/** Files under names of the kept folder and of the site. */
const list = (names: PlacedFiles['names']): PlacedFiles => ({
  from: root,
  to: path.join(root, 'site'),
  names,
})
const file = list([['kept', 'articles/ferry/index.html']])

beforeEach(() => writeFileSync(kept, 'The ferry'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** How many names the file has that is kept. */
const countNames = (): number => statSync(kept).nlink

async function place(files: PlacedFiles): Promise<void> {
  rmSync(path.join(root, 'site'), { recursive: true, force: true })
  const placing = openPlacing()
  await placing.share(files)
  await placing.close()
}

test('a shared file has the bytes of the kept one, and its folders are made', async () => {
  await place(file)
  expect(readFileSync(placed, 'utf8')).toBe('The ferry')
  expect(countNames()).toBe(2)
})

test('a file that is there already is replaced, and what it shared its bytes with stays', async () => {
  await place(file)
  rmSync(kept)
  writeFileSync(kept, 'The bridge')
  const placing = openPlacing()
  await placing.share(file)
  expect(readFileSync(placed, 'utf8')).toBe('The bridge')
  await placing.close()
})

test('many files are placed by a thread', async () => {
  const names = Array.from({ length: 1500 }, (_, number) => ['kept', `${number % 7}/${number}`] as const)
  await place(list(names))
  expect(countNames()).toBe(1501)
})

test('a file that is not kept any more fails', async () => {
  const placing = openPlacing()
  const missing = ['missing', 'index.html'] as const
  await expect(placing.share(list([missing]))).rejects.toThrow('ENOENT')
  await expect(placing.share(list(Array.from({ length: 1500 }, () => missing)))).rejects.toThrow('ENOENT')
  // The thread has ended.
  await expect(placing.share(file)).rejects.toThrow('ENOENT')
  await placing.close()
})
