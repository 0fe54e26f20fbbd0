import { describe, expect, test } from 'vitest'
import { permalinks } from '../../../src/cli/permalinks.ts'
import { rename } from '../../../src/cli/rename.ts'
import { verify } from '../../../src/cli/verify.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const environment = { BUILD_TIME: '2031-11-05T10:00:00Z' }
const run = (...argv: string[]): Promise<CommandResult> =>
  runCommand((line, io) => rename(line, io, environment), argv, { cwd: folder.path })
const record = (): Promise<CommandResult> =>
  runCommand((line, io) => permalinks(line, io, environment), [], { cwd: folder.path })
const check = (): Promise<CommandResult> =>
  runCommand((line, io) => verify(line, io, environment), [], { cwd: folder.path })

const lamps = 'The lamps of Saltmere stay lit all winter, as the council decided.'

function writeArticle(slug: string, body: string, fields = ''): void {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  folder.write(
    `content/articles/${slug}.md`,
    `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger\n  relation: original\nquotes: []\n${fields}---\n${body}\n`,
  )
}

const readArticle = (slug: string): string => folder.read(`content/articles/${slug}.md`)
const readLedger = (slug: string) => JSON.parse(folder.read(`content/permalinks/${slug}.json`))

test('a renamed article keeps its record, and its old address leads to the new one', async () => {
  writeArticle('lamps', lamps)
  await record()
  const { short } = readLedger('lamps')
  const before = readArticle('lamps')
  expect(await run('lamps', 'lights-of-saltmere')).toEqual({
    code: 0,
    stdout: 'lamps is now content/articles/lights-of-saltmere.md\n',
    stderr: '',
  })
  expect(folder.list('content/articles')).toEqual(['lights-of-saltmere.md'])
  expect(readArticle('lights-of-saltmere')).toBe(before)
  expect(folder.list('content/permalinks')).toEqual(['lights-of-saltmere.json'])
  expect(readLedger('lights-of-saltmere')).toMatchObject({
    short,
    slugs: { lamps: '2031-11-05T10:00:00Z', 'lights-of-saltmere': '2031-11-05T10:00:00Z' },
  })
  expect((await check()).stdout).toBe('1 article checked, no problems\n')
  expect((await record()).stdout).toBe('all addresses are recorded\n')
})

test('links of all articles lead to the new name, and nothing else of them changes', async () => {
  writeArticle('lamps', `${lamps}\n\nSee [above](../lamps/#top).`)
  writeArticle(
    'pier',
    'The [lamps](../lamps/ "Lamps") and [more](<../lamps/#the-lamps>), [this][1], [../lamps/](../lamps-of-old/).\n\nWords: ../lamps/\n\n[1]: ../lamps/\n',
  )
  writeArticle('lamps-of-old', 'Old lamps.')
  await record()
  expect((await run('content/articles/lamps.md', 'lights')).stdout).toContain('and 4 links changed')
  expect(readArticle('lights')).toContain('[above](../lights/#top)')
  expect(readArticle('pier')).toContain(
    'The [lamps](../lights/ "Lamps") and [more](<../lights/#the-lamps>), [this][1], [../lamps/](../lamps-of-old/).\n\nWords: ../lamps/\n\n[1]: ../lights/\n',
  )
})

test('a published article that was never recorded is recorded under both names', async () => {
  writeArticle('pier', 'The pier is open.')
  await record()
  writeArticle('lamps', lamps)
  await run('lamps', 'lights')
  expect(Object.keys(readLedger('lights').slugs)).toEqual(['lamps', 'lights'])
})

test('a draft has no old address to keep', async () => {
  writeArticle('lamps', lamps, 'status: draft\n')
  expect((await run('lamps', 'lights')).code).toBe(0)
  expect(folder.list('content/permalinks')).toEqual([])
})

test('an article can have its first name back', async () => {
  writeArticle('lamps', lamps)
  await record()
  await run('lamps', 'lights')
  expect((await run('lights', 'lamps')).code).toBe(0)
  expect(Object.keys(readLedger('lamps').slugs)).toEqual(['lamps', 'lights'])
  expect((await check()).code).toBe(0)
})

test('a clipping is known by the new name of its article', async () => {
  writeArticle('lamps', lamps)
  await record()
  folder.write('content/articles/.clipped.jsonl', '{"digest":"d","fields":"f","article":"lamps.md"}\n')
  await run('lamps', 'lights')
  expect(folder.read('content/articles/.clipped.jsonl').trimEnd().split('\n').at(-1)).toBe(
    '{"digest":"d","fields":"f","article":"lights.md"}',
  )
})

test('a run that was ended halfway is finished by the next one', async () => {
  writeArticle('lamps', lamps)
  await record()
  const [article, ledger] = [readArticle('lamps'), folder.read('content/permalinks/lamps.json')]
  await run('lamps', 'lights')
  folder.write('content/articles/lamps.md', article)
  folder.write('content/permalinks/lamps.json', ledger)
  expect((await run('lamps', 'lights')).code).toBe(0)
  expect(folder.list('content/articles')).toEqual(['lights.md'])
  expect(folder.list('content/permalinks')).toEqual(['lights.json'])
})

describe('nothing is changed if', () => {
  const refusals: [string, string[], number, string | RegExp][] = [
    ['there is no such article', ['lanterns', 'lights'], 1, 'lanterns.md:1\n  there is no such article'],
    ['the new name is that of an article', ['lamps', 'pier'], 1, 'there is another article of this name'],
    [
      'the new name is a former one of another article',
      ['lamps', 'jetty'],
      1,
      'readers know the address jetty as that of pier',
    ],
    ['the new name cannot be part of an address', ['lamps', 'The Lamps!'], 2, 'cannot be part of an address'],
    ['one name is missing', ['lamps'], 2, 'give two names'],
    ['both names are the same', ['lamps', 'lamps'], 2, 'is its name already'],
    ['the date is not a date', ['lamps', 'lights', '--date', 'soon'], 2, '--date is soon'],
  ]
  test.for(refusals)('%s', async ([, argv, code, message]) => {
    writeArticle('lamps', lamps)
    writeArticle('jetty', 'The pier is open.')
    await record()
    await run('jetty', 'pier')
    const before = [folder.list('content/articles'), folder.list('content/permalinks')]
    const result = await run(...argv)
    expect(result.code).toBe(code)
    expect(result.stderr).toMatch(message)
    expect([folder.list('content/articles'), folder.list('content/permalinks')]).toEqual(before)
  })

  test('a link cannot be changed', async () => {
    writeArticle('lamps', lamps)
    writeArticle('pier', 'See [the lamps](..&#x2F;lamps/).')
    await record()
    const result = await run('lamps', 'lights')
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('content/articles/pier.md:11') })
    expect(folder.list('content/articles')).toEqual(['lamps.md', 'pier.md'])
  })

  test('no address of the site is recorded yet', async () => {
    writeArticle('lamps', lamps)
    expect((await run('lamps', 'lights')).stderr).toContain('run `npm run permalinks` first')
  })
})
