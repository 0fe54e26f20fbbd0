import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openPlacing, type PlacedFile } from '../../../src/site/place-files.ts'

const root = mkdtempSync(path.join(tmpdir(), 'place-files-'))
const kept = path.join(root, 'kept')
const file = { from: kept, to: path.join(root, 'site/articles/ferry/index.html') }

beforeEach(() => writeFileSync(kept, 'The ferry'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** How many names the file has that is kept. */
const countNames = (): number => statSync(kept).nlink

async function place(method: 'share' | 'copy', files: readonly PlacedFile[]): Promise<void> {
  rmSync(path.join(root, 'site'), { recursive: true, force: true })
  const placing = openPlacing()
  await placing[method](files)
  await placing.close()
}

test('a shared file has the bytes of the kept one, and its folders are made', async () => {
  await place('share', [file])
  expect(readFileSync(file.to, 'utf8')).toBe('The ferry')
  expect(countNames()).toBe(2)
})

test('a copied file can be changed without changing the kept one', async () => {
  await place('copy', [file])
  writeFileSync(file.to, 'The bridge')
  expect(readFileSync(kept, 'utf8')).toBe('The ferry')
})

test('a file that is there already is replaced, and what it shared its bytes with stays', async () => {
  await place('share', [file])
  rmSync(kept)
  writeFileSync(kept, 'The bridge')
  const placing = openPlacing()
  await placing.share([file])
  expect(readFileSync(file.to, 'utf8')).toBe('The bridge')
  await placing.close()
})

test('many files are placed by a thread', async () => {
  const files = Array.from({ length: 1500 }, (_, number) => ({
    ...file,
    to: path.join(root, `site/${number % 7}/${number}`),
  }))
  await place('share', files)
  expect(countNames()).toBe(1501)
})

test('a file that is not kept any more fails', async () => {
  const placing = openPlacing()
  const missing = { ...file, from: path.join(root, 'missing') }
  await expect(placing.share([missing])).rejects.toThrow('ENOENT')
  await expect(placing.share(Array.from({ length: 1500 }, () => missing))).rejects.toThrow('ENOENT')
  // The thread has ended.
  await expect(placing.share([file])).rejects.toThrow('ENOENT')
  await placing.close()
})
