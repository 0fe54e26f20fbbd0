import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readCache, writeCache } from '../../../src/site/sharded-cache.ts'

interface Lamp {
  digest: string
  words: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'sharded-cache-'))

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeLamps(...names: string[]): Map<string, Lamp> {
  return new Map(names.map((name) => [name, { digest: `digest of ${name}`, words: `The lamp ${name}` }]))
}

const none = new Map<string, Lamp>()

test('entries are read as they were written', async () => {
  const lamps = makeLamps('quay', 'ferry', 'bridge')
  await writeCache(folder, none, lamps)
  expect(await readCache(folder)).toEqual(lamps)
})

test('only the files of changed entries are written, and entries that are gone are removed', async () => {
  const lamps = makeLamps(...Array.from({ length: 40 }, (_, number) => `lamp-${number}`))
  await writeCache(folder, none, lamps)
  const files = readdirSync(folder)
  for (const name of files) writeFileSync(path.join(folder, name), '')
  const fewer = new Map(lamps)
  fewer.delete('lamp-7')
  await writeCache(folder, lamps, fewer)
  const touched = files.filter(
    (name) =>
      !statSync(path.join(folder, name), { throwIfNoEntry: false }) ||
      statSync(path.join(folder, name)).size > 0,
  )
  expect(touched).toHaveLength(1)
})

test('the entries of some names can be read and written without the others', async () => {
  const lamps = makeLamps(...Array.from({ length: 40 }, (_, number) => `lamp-${number}`))
  await writeCache(folder, none, lamps)
  const some = await readCache<Lamp>(folder, ['lamp-7', 'new'])
  expect(some.get('lamp-7')).toEqual(lamps.get('lamp-7'))
  expect(some.size).toBeLessThan(10)
  await writeCache(folder, some, new Map([...some, ...makeLamps('new')]))
  expect(await readCache(folder)).toEqual(new Map([...lamps, ...makeLamps('new')]))
})

test('a damaged file has no entries, and the others stay', async () => {
  const lamps = makeLamps('quay', 'ferry', 'bridge')
  await writeCache(folder, none, lamps)
  writeFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), '{')
  expect((await readCache(folder)).size).toBe(2)
  expect(await readCache(path.join(folder, 'missing'))).toEqual(none)
})
