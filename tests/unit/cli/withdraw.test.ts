import { describe, expect, test } from 'vitest'
import { verify } from '../../../src/cli/verify.ts'
import { withdraw } from '../../../src/cli/withdraw.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const environment = { BUILD_TIME: '2031-11-05T10:00:00Z' }
const run = (...argv: string[]): Promise<CommandResult> =>
  runCommand((line, io) => withdraw(line, io, environment), argv, { cwd: folder.path })
const file = 'content/articles/lamps.md'
const reason = 'The council: it has not decided.'

function write(head: string, tail = ''): string {
  const source = `---\n${head}authors: []\nsource: { name: 'Ledger', relation: original } # by hand\nquotes: []\n${tail}---\nThe lamps stay lit.\n`
  folder.write(file, source)
  return source
}

const head = 'headline:   "Lamps"\nlanguage: en\npublished: 2031-11-04 # as printed\n'

test('day and reason are written after the dates, and nothing else changes', async () => {
  const before = write(head)
  expect(await run('lamps', '--reason', reason)).toEqual({
    code: 0,
    stdout: `${file} is withdrawn since 2031-11-05. Its page says so from the next build on.\n`,
    stderr: '',
  })
  expect(folder.read(file)).toBe(
    before.replace(
      'authors:',
      'status: withdrawn\nwithdrawn:\n  date: 2031-11-05\n  reason: "The council: it has not decided."\nauthors:',
    ),
  )
  expect((await runCommand(verify, [file], { cwd: folder.path })).code).toBe(0)
})

test('a status that is there is changed, and its comment stays', async () => {
  const before = write(`${head}status: published # final\n`)
  await run(file, '--reason', 'It was wrong.', '--date', '2031-11-04')
  expect(folder.read(file)).toBe(
    before.replace(
      'status: published # final\n',
      'status: withdrawn # final\nwithdrawn:\n  date: 2031-11-04\n  reason: It was wrong.\n',
    ),
  )
})

test('line breaks and a byte order mark stay as they are', async () => {
  const before = `\ufeff${write(head).replaceAll('\n', '\r\n')}`
  folder.write(file, before)
  await run('lamps', '--reason', 'It was wrong.')
  expect(folder.read(file)).toBe(
    before.replace(
      'authors:',
      'status: withdrawn\r\nwithdrawn:\r\n  date: 2031-11-05\r\n  reason: It was wrong.\r\nauthors:',
    ),
  )
})

describe('nothing is changed if', () => {
  const because = ['--reason', 'It was wrong.']
  const refusals: [string, string, string[], number, string][] = [
    ['there is no such article', head, ['lanterns', ...because], 1, 'there is no such file'],
    ['no reason is given', head, ['lamps'], 2, '--reason is missing'],
    ['the date is not a date', head, ['lamps', ...because, '--date', 'soon'], 2, '--date is soon'],
    [
      'the day is before the publication',
      head,
      ['lamps', ...because, '--date', '2031-11-01'],
      1,
      'give another --date',
    ],
    [
      'the reason quotes words that are not in the article',
      head,
      ['lamps', '--reason', 'The council has “never” decided.'],
      1,
      'no quotation of the text has these words',
    ],
    ['it is a draft', `${head}status: draft\n`, ['lamps', ...because], 1, 'no reader has seen it'],
    [
      'it is withdrawn already',
      `${head}status: withdrawn\nwithdrawn:\n  date: 2031-11-04\n  reason: Wrong.\n`,
      ['lamps', ...because],
      1,
      `${file}:7\n  is withdrawn already, since 2031-11-04`,
    ],
    [
      'the frontmatter has problems',
      `${head}topcis: []\n`,
      ['lamps', ...because],
      1,
      'the frontmatter has problems',
    ],
  ]
  test.for(refusals)('%s', async ([, fields, argv, code, message]) => {
    const before = write(fields)
    const result = await run(...argv)
    expect(result.code).toBe(code)
    expect(result.stderr).toContain(message)
    expect(folder.read(file)).toBe(before)
  })

  test('the frontmatter is written in braces', async () => {
    const before =
      '---\n{ headline: Lamps, language: en, published: 2031-11-04, authors: [], source: { name: L, relation: original }, quotes: [] }\n---\nThe lamps.\n'
    folder.write(file, before)
    expect((await run('lamps', ...because)).stderr).toContain('write `status: withdrawn` yourself')
    expect(folder.read(file)).toBe(before)
  })
})
