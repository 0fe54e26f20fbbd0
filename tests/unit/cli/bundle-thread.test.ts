import { chmodSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { bundleThread } from '../../../src/cli/bundle-thread.ts'
import { useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const make = (): Promise<URL | undefined> =>
  bundleThread('src/thread.ts', { folder: path.join(folder.path, 'cache'), codeRoot: folder.path })
const load = async (bundle: URL | undefined): Promise<unknown> => (await import(String(bundle))).answer

/** Some file systems write times in seconds: a changed file has to have another one. */
function write(name: string, content: string, second: number): void {
  folder.write(name, content)
  utimesSync(path.join(folder.path, name), second, second)
}

beforeEach(() => {
  write('package-lock.json', '{}', 1)
  write('src/thread.ts', "import { lamps } from './lamps.ts'\nexport const answer: string = lamps\n", 1)
  write('src/lamps.ts', "export const lamps: string = 'lit'\n", 1)
})

test('a module and all that it imports become one file', async () => {
  const bundle = await make()
  expect(folder.list(path.dirname(fileURLToPath(String(bundle))))).toEqual(['thread.mjs'])
  expect(await load(bundle)).toBe('lit')
})

test('the file is kept until one of the modules changes', async () => {
  const first = await make()
  expect(await make()).toEqual(first)
  write('src/lamps.ts', "export const lamps: string = 'out'\n", 2)
  const second = await make()
  expect(await load(second)).toBe('out')
  // A process that runs the old code can go on with it.
  expect(await load(first)).toBe('lit')
})

test('the file is made again if the libraries change', async () => {
  const first = await make()
  write('package-lock.json', '{ }', 2)
  expect(await make()).not.toEqual(first)
})

test('the file is made again if it was removed', async () => {
  const first = await make()
  folder.remove(path.dirname(fileURLToPath(String(first))))
  expect(await load(await make())).toBe('lit')
})

test('a broken record is written anew', async () => {
  folder.write('cache/thread.json', '{"folder"')
  expect(await load(await make())).toBe('lit')
})

test('code that cannot be bundled has no file, so that it is loaded as it is and says why', async () => {
  write('src/lamps.ts', 'export const lamps = (\n', 2)
  expect(await make()).toBeUndefined()
})

test('without write access there is no file', async () => {
  folder.write('cache', 'this is no folder')
  chmodSync(path.join(folder.path, 'cache'), 0o444)
  expect(await make()).toBeUndefined()
})
