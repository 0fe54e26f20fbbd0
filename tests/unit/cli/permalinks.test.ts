import { describe, expect, test } from 'vitest'
import { permalinks } from '../../../src/cli/permalinks.ts'
import { verify } from '../../../src/cli/verify.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const environment = { BUILD_TIME: '2031-11-05T10:00:00Z' }
const ledger = 'content/permalinks/lamps.json'

const run = (...argv: string[]): Promise<CommandResult> =>
  runCommand((line, io) => permalinks(line, io, environment), argv, { cwd: folder.path })
const check = (): Promise<CommandResult> =>
  runCommand((line, io) => verify(line, io, environment), [], { cwd: folder.path })

const oil = 'The oil comes by boat twice a month, and the keeper carries it up.'
const lamps = 'The lamps of Saltmere stay lit all winter, as the council decided.'

function writeArticle(slug: string, body: string, fields = ''): void {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  folder.write(
    `content/articles/${slug}.md`,
    `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger\n  relation: original\nquotes: []\n${fields}---\n${body}\n`,
  )
}

test('records every article once, and then has nothing to do', async () => {
  writeArticle('lamps', `${lamps}\n\n${oil}`)
  expect(await run()).toEqual({
    code: 0,
    stdout: `${ledger}\nthe addresses of 1 article recorded\n`,
    stderr: '',
  })
  const written = folder.read(ledger)
  expect(JSON.parse(written)).toMatchObject({ slugs: { lamps: '2031-11-05T10:00:00Z' } })
  expect((await run()).stdout).toBe('all addresses are recorded\n')
  expect(folder.read(ledger)).toBe(written)
})

test('records that quotations have had pages of their own, once, and keeps that when they are switched off', async () => {
  const quoted = `${oil}\n\n“The pier is open to all who come,” said Tomas Vell.`
  const read = () => JSON.parse(folder.read(ledger)) as { quotationPages?: boolean }
  const settings = (pages: boolean) =>
    folder.write('content/site.yaml', `name: The Saltmere Copy\nquotationPages: ${pages}\n`)
  writeArticle('lamps', quoted)
  folder.write(
    'content/articles/lamps.md',
    folder
      .read('content/articles/lamps.md')
      .replace('quotes: []', 'quotes:\n  - text: The pier is open to all who come\n    speaker: Tomas Vell'),
  )
  settings(false)
  await run()
  expect(read().quotationPages).toBeUndefined()
  settings(true)
  expect((await run('--check')).code).toBe(1)
  expect((await run()).stdout).toContain('the addresses of 1 article recorded')
  expect(read().quotationPages).toBe(true)
  settings(false)
  expect((await run('--check')).code).toBe(0)
})

test('--check writes nothing and fails until everything is recorded', async () => {
  writeArticle('lamps', lamps)
  expect(await run('--check')).toMatchObject({ code: 1, stdout: expect.stringContaining('not recorded') })
  expect(folder.list('content')).not.toContain('permalinks')
  await run()
  expect((await run('--check')).code).toBe(0)
})

test('a renaming that was ended halfway is finished by the next run', async () => {
  writeArticle('lamps', `${lamps}\n\n${oil}`)
  await run()
  const old = folder.read(ledger)
  folder.remove('content/articles/lamps.md')
  writeArticle('lights', `${lamps}\n\n${oil}`)
  await run()
  const renamed = folder.read('content/permalinks/lights.json')
  folder.write(ledger, old)
  expect(await run()).toMatchObject({ code: 0, stderr: '' })
  expect(folder.list('content/permalinks')).toEqual(['lights.json'])
  expect(folder.read('content/permalinks/lights.json')).toBe(renamed)
})

test('a renamed article keeps its record under its new name', async () => {
  writeArticle('lamps', `${lamps}\n\n${oil}`)
  await run()
  const { short } = JSON.parse(folder.read(ledger))
  folder.remove('content/articles/lamps.md')
  writeArticle('lights', `${lamps}\n\n${oil}`)
  expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('lamps is now lights') })
  expect(folder.list('content/permalinks')).toEqual(['lights.json'])
  expect(JSON.parse(folder.read('content/permalinks/lights.json'))).toMatchObject({
    short,
    slugs: { lamps: expect.any(String), lights: expect.any(String) },
  })
})

test('an article that is gone is an error, and its record stays', async () => {
  writeArticle('lamps', lamps)
  await run()
  folder.remove('content/articles/lamps.md')
  expect(await run()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('lamps.md is gone: restore it, or set `status: withdrawn` in it'),
  })
  expect(folder.list('content/permalinks')).toEqual(['lamps.json'])
})

test('an article that was recorded and is a draft now is an error, with both remedies', async () => {
  writeArticle('lamps', lamps)
  await run()
  writeArticle('lamps', lamps, 'status: draft\n')
  expect(await run()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /lamps\.md is a draft .*npm run withdraw.*delete content\/permalinks\/lamps\.json/,
    ),
  })
})

test('a draft is not recorded', async () => {
  writeArticle('lamps', lamps, 'status: draft\n')
  await run()
  expect(folder.list('content/permalinks')).toEqual([])
})

test('a draft that has problems stops neither the record nor the check of the others', async () => {
  writeArticle('lamps', lamps)
  writeArticle('pier', '“The pier is open,” he said.', 'status: draft # not yet\n')
  expect((await run()).code).toBe(0)
  const { code, stderr } = await check()
  expect(code).toBe(0)
  expect(stderr).toContain('content/articles/pier.md')
  const strict = await runCommand((line, io) => verify(line, io, environment), ['--strict'], {
    cwd: folder.path,
  })
  expect(strict.code).toBe(1)
})

test('an article of a later day is not recorded before it', async () => {
  writeArticle('lamps', lamps)
  const early = { BUILD_TIME: '2031-11-03T23:00:00Z' }
  await runCommand((line, io) => permalinks(line, io, early), [], { cwd: folder.path })
  expect(folder.list('content/permalinks')).toEqual([])
})

test('nothing is recorded while an article has problems', async () => {
  writeArticle('lamps', '')
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^nothing was recorded/) })
})

describe('verify', () => {
  test('says that addresses are not recorded yet', async () => {
    writeArticle('lamps', lamps)
    expect(await check()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        '1 article has addresses that are not recorded yet: run `npm run permalinks` before you publish',
      ),
    })
    await run()
    expect((await check()).stdout).toBe('1 article checked, no problems\n')
  })

  test('fails when an address would vanish, and passes once that is recorded', async () => {
    writeArticle('lamps', `${lamps}\n\n${oil}`)
    await run()
    writeArticle('lamps', lamps)
    expect(await check()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('#the-oil-comes-by-boat-it-up'),
    })
    await run()
    expect((await check()).code).toBe(0)
  })

  test('reports a broken record with its file', async () => {
    writeArticle('lamps', lamps)
    folder.write(ledger, '{}')
    expect(await check()).toMatchObject({ code: 1, stderr: expect.stringContaining(`${ledger}:1`) })
  })

  test('passes for an article that was withdrawn', async () => {
    writeArticle('lamps', lamps)
    await run()
    writeArticle(
      'lamps',
      lamps,
      'status: withdrawn\nwithdrawn:\n  date: 2031-11-05\n  reason: It was wrong.\n',
    )
    expect((await check()).code).toBe(0)
    expect(await run()).toMatchObject({ code: 0, stdout: 'all addresses are recorded\n' })
  })
})
