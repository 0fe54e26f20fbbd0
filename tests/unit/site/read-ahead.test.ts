import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { digestOf } from '../../../src/site/digest.ts'
import { digestAhead } from '../../../src/site/digest-files.ts'
import { assets, describeKept, manifestName, readKept } from '../../../src/site/kept-pages.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'read-ahead-'))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, assets), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => path.join(folder, name)
/** More files than one thread reads alone. */
const many = Array.from({ length: 1001 }, (_, number) => `ferry-${number}.md`)
const few = many.slice(0, 3)

test('the articles of a large folder are digested in another thread, and none that is no text', async () => {
  for (const name of many) writeFileSync(at(name), name)
  writeFileSync(at('broken.md'), Uint8Array.of(0xff))
  writeFileSync(at('notes.txt'), 'notes')
  const digests = await digestAhead(folder)
  expect(digests.size).toBe(many.length)
  expect(digests.get(at('ferry-7.md'))).toBe(digestOf('ferry-7.md'))
})

test('a folder that is small or not there is not read ahead', async () => {
  for (const name of few) writeFileSync(at(name), name)
  expect((await digestAhead(folder)).size).toBe(0)
  expect((await digestAhead(at('nowhere'))).size).toBe(0)
})

test.for([few, many])('a page whose file was changed, or is gone, is not kept: %#', async (names) => {
  for (const name of names) writeFileSync(at(name), name)
  const manifest = names.map((name) => [name, describeKept(folder, name, [])])
  writeFileSync(at(manifestName), JSON.stringify(manifest))
  appendFileSync(at('ferry-0.md'), ' changed')
  rmSync(at('ferry-1.md'))
  expect([...(await readKept(folder)).keys()]).toEqual(names.slice(2))
})

test('without a list no page is kept', async () => {
  expect((await readKept(folder)).size).toBe(0)
  writeFileSync(at(manifestName), '[[')
  expect((await readKept(folder)).size).toBe(0)
})
