import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findPartFiles, listPartFiles } from '../../../src/site/kept-parts.ts'

const root = mkdtempSync(path.join(tmpdir(), 'kept-parts-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function makePart(name: string): string {
  const part = path.join(root, name)
  mkdirSync(path.join(part, 'fragment'), { recursive: true })
  writeFileSync(path.join(part, 'pagefind.js'), 'search()')
  writeFileSync(path.join(part, 'fragment/one'), 'The ferry')
  listPartFiles(part)
  return part
}

test('a part of the search index is used again with all its files', () => {
  expect(findPartFiles(makePart('whole'))?.sort()).toEqual([path.join('fragment', 'one'), 'pagefind.js'])
})

test('a part of which a file is lost or was changed, or that was never finished, is not used again', () => {
  const lost = makePart('lost')
  rmSync(path.join(lost, 'fragment/one'))
  expect(findPartFiles(lost)).toBeUndefined()
  const changed = makePart('changed')
  writeFileSync(path.join(changed, 'fragment/one'), 'The ferry, changed')
  expect(findPartFiles(changed)).toBeUndefined()
  const unfinished = makePart('unfinished')
  rmSync(path.join(unfinished, 'kept-files.json'))
  expect(findPartFiles(unfinished)).toBeUndefined()
})
