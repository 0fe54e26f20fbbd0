import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { verify } from '../../../src/cli/verify.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const article = `---
headline: The Pier Opens
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: reprint
quotes:
  - text: The pier is open
    speaker: Tomas Vell # confirmed by phone
---

“The pier is open,” said Tomas Vell.
`
const lacking = `${article}\n“We open the rest in May,” he added.\n`

function run(argv: readonly string[]): Promise<CommandResult> {
  return runCommand(verify, argv, { cwd: folder.path })
}

const siteSettings = 'name: The Saltmere Copy\n'

describe('without arguments', () => {
  test('a paper without settings is told to write them', async () => {
    const { code, stderr } = await run([])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('content/site.yaml') })
  })

  test('a repository without articles has no problems', async () => {
    folder.write('content/site.yaml', siteSettings)
    expect(await run([])).toEqual({ code: 0, stdout: '0 articles checked, no problems\n', stderr: '' })
  })

  test('every article of content/articles is checked', async () => {
    folder.write('content/articles/one.md', article)
    folder.write('content/articles/two.md', article)
    folder.write('content/site.yaml', siteSettings)
    expect(await run([])).toEqual({ code: 0, stdout: '2 articles checked, no problems\n', stderr: '' })
  })

  test('problems are reported with file and line, as the writer knows them', async () => {
    folder.write('content/articles/one.md', article.replace('text: The pier', 'text: A pier'))
    folder.write('content/articles/drafts/two.md', article)
    const { code, stdout, stderr } = await run([])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${path.join('content/articles/one.md')}:10  quotes[0].text\n`)
    expect(stderr).toContain(`${path.join('content/articles/drafts/two.md')}:1\n`)
    expect(stderr).toContain('→ move it to content/articles\n')
    expect(stderr).not.toContain(folder.path)
  })

  test('a wrong list of speakers is a problem', async () => {
    folder.write('content/speakers.yaml', 'Tomas Vell: Vell\n')
    const { code, stderr } = await run([])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^content\/speakers\.yaml:1/)
  })
})

describe('with names', () => {
  test('only these files and folders are checked', async () => {
    folder.write('content/articles/bad.md', '')
    folder.write('other/one.md', article)
    folder.write('two.md', article)
    expect(await run(['other', 'two.md'])).toMatchObject({
      code: 0,
      stdout: '2 articles checked, no problems\n',
    })
  })

  test('a file that does not exist is a problem', async () => {
    const { code, stderr } = await run(['missing.md'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^missing\.md:1\n/)
  })
})

describe('--fix', () => {
  test('adds the quotations that the frontmatter lacks, and changes nothing else', async () => {
    folder.write('one.md', lacking)
    const { code, stdout } = await run(['one.md', '--fix'])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'one.md: 1 quotation added\n1 article checked, no problems\n',
    })
    const added = folder
      .read('one.md')
      .split('\n')
      .filter((line) => !lacking.split('\n').includes(line))
    expect(added[0]).toBe('  - text: We open the rest in May')
    expect(folder.read('one.md').replace(`${added.join('\n')}\n`, '')).toBe(lacking)
  })

  test('counts several quotations, and still reports the problems that it cannot fix', async () => {
    folder.write(
      'one.md',
      `${lacking}\n“It cost a fortune,” said Ada Quill.\n`.replace('is open\n', 'is shut\n'),
    )
    const { code, stdout, stderr } = await run(['one.md', '--fix'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^one\.md: \d quotations added\n$/)
    expect(stderr).toContain('quotes[')
  })

  test('does not touch an article without problems', async () => {
    folder.write('one.md', article)
    expect(await run(['one.md', '--fix'])).toMatchObject({ stdout: '1 article checked, no problems\n' })
    expect(folder.read('one.md')).toBe(article)
  })

  test('a file that cannot be written is a problem, and stays as it was', async () => {
    folder.write('one.md', lacking)
    folder.write(`.one.md.${process.pid}.part/in-the-way`, '')
    const { code, stderr } = await run(['one.md', '--fix'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^one\.md:1\n {2}cannot be written \(\w+\)\n/)
    expect(folder.read('one.md')).toBe(lacking)
  })
})

test('an unknown option exits with 2, names the one that was meant, and changes nothing', async () => {
  folder.write('one.md', lacking)
  expect(await run(['one.md', '--fxi'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '--fxi is not an option: did you mean --fix?\nnpm run verify -- --help lists the options\n',
  })
  expect(folder.read('one.md')).toBe(lacking)
})
