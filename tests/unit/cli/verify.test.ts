import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync, truncateSync } from 'node:fs'
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

  test('the icon has to be a file of public/', async () => {
    folder.write('content/site.yaml', `${siteSettings}icon: lamp.svg\n`)
    expect((await run([])).stderr).toContain(
      'content/site.yaml:2  icon\n  there is no file lamp.svg in public/\n  → put it there',
    )
    folder.write('public/lamp.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect((await run([])).code).toBe(0)
  })

  test('a font has to be a WOFF2 file of public/', async () => {
    folder.write(
      'content/site.yaml',
      `${siteSettings}fonts:\n  - family: Quay\n    files:\n      - file: quay.woff2\n      - file: f/quay.woff2\n`,
    )
    folder.write('public/f/quay.woff2', 'OTTO')
    const { stderr } = await run([])
    expect(stderr).toContain(
      'content/site.yaml:5  fonts[0].files[0].file\n  there is no file quay.woff2 in public/',
    )
    expect(stderr).toContain(
      'content/site.yaml:6  fonts[0].files[1].file\n  f/quay.woff2 is not a WOFF2 font',
    )
  })

  test('a page in the folder of a language that the site does not have is found, and then checked', async () => {
    folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
    folder.write('content/pages/hy/about.md', '# Մեր մասին\n\nՏես [գլխավոր էջը](/hy/)։\n')
    const before = await run([])
    expect(before.stderr).toContain(
      'content/pages/hy/about.md:1\n  is in the folder of a language that the site',
    )
    folder.write('content/site.yaml', 'name: The Saltmere Copy\notherLanguages:\n  - language: hy\n')
    expect((await run([])).code).toBe(0)
    folder.write('content/pages/hy/about.md', '# Մեր մասին\n\nՏես [էջը](/hy/pier/)։\n')
    const after = await run([])
    expect(after.stderr).toContain(
      'content/pages/hy/about.md:3\n  this link leads nowhere: there is no page hy/pier',
    )
  })

  test('the paper’s own pages are checked, with their links', async () => {
    folder.write('content/site.yaml', siteSettings)
    folder.write('content/articles/pier.md', article)
    folder.write('content/pages/about.md', '# About\n\nSee [the pier](/articles/pier/).\n')
    expect((await run([])).code).toBe(0)
    folder.write('content/pages/about.md', '# About\n\nSee [the pier](/articles/quay/).\n')
    folder.write('content/pages/Contact Us.md', '# Contact')
    const { code, stderr } = await run([])
    expect(code).toBe(1)
    expect(stderr).toContain('content/pages/about.md:3\n  this link leads nowhere: there is no article quay')
    expect(stderr).toContain('content/pages/Contact Us.md:1\n  its name cannot be part of an address')
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

describe('--fix keeps what a file is', () => {
  const at = (name: string): string => path.join(folder.path, name)

  test('a symbolic link stays one, and the file it points to gets the text and keeps its permissions', async () => {
    folder.write('real/one.md', lacking)
    chmodSync(at('real/one.md'), 0o600)
    mkdirSync(at('shown'))
    symlinkSync('../real/one.md', at('shown/one.md'))
    expect(await run(['shown', '--fix'])).toMatchObject({ code: 0 })
    expect(lstatSync(at('shown/one.md')).isSymbolicLink()).toBe(true)
    expect(folder.read('real/one.md')).toContain('We open the rest in May')
    expect(statSync(at('real/one.md')).mode & 0o777).toBe(0o600)
    expect(folder.list('real')).toEqual(['one.md'])
  })

  test('a byte order mark and CR LF stay', async () => {
    folder.write('one.md', `\ufeff${lacking.replaceAll('\n', '\r\n')}`)
    expect(await run(['one.md', '--fix'])).toMatchObject({ code: 0 })
    const text = folder.read('one.md')
    expect(text.startsWith('\ufeff---\r\n')).toBe(true)
    expect(text).not.toMatch(/(?<!\r)\n/)
    expect(text).toContain('We open the rest in May')
  })

  test('one file that cannot be written is named, and the others are completed', async () => {
    folder.write('a.md', lacking)
    folder.write('b.md', lacking)
    folder.write(`.a.md.${process.pid}.part/in-the-way`, '')
    const { code, stdout, stderr } = await run(['a.md', 'b.md', '--fix'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^a\.md:1\n {2}cannot be written/)
    expect(stdout).toBe('b.md: 1 quotation added\n')
  })

  test('an entry that would change is named with its line, and nothing is written', async () => {
    const source = lacking.replace('\n---\n\n', '\n# unsure: who\n---\n\n')
    folder.write('one.md', source)
    const { code, stderr } = await run(['one.md', '--fix'])
    expect(folder.read('one.md')).toBe(source)
    expect(code).toBe(1)
    expect(stderr).toMatch(/one\.md:\d+\n {2}entries cannot be added here without changing/)
  })
})

describe('a file that is no article', () => {
  test('a pipe or a device is a problem and is not waited for', async () => {
    execFileSync('mkfifo', [path.join(folder.path, 'one.md')])
    folder.write('two.md', article)
    const { code, stderr } = await run(['one.md', 'two.md', '/dev/zero'])
    expect(code).toBe(1)
    expect(stderr).toContain('one.md:1\n  is not a file\n')
    expect(stderr).toContain('/dev/zero:1\n  is not a file\n')
  })

  test('a huge file is a problem and is not read', async () => {
    folder.write('one.md', '')
    truncateSync(path.join(folder.path, 'one.md'), 3e9)
    expect((await run(['one.md'])).stderr).toContain('one.md:1\n  is larger than 4 MB\n')
  })
})

describe('a speaker', () => {
  test('who is nowhere in the article stops; a spelling in speakers.yaml counts', async () => {
    folder.write('content/articles/one.md', article.replace('speaker: Tomas Vell', 'speaker: T. H. Vell'))
    folder.write('content/site.yaml', siteSettings)
    expect((await run([])).stderr).toContain('“T. H. Vell” is nowhere in the article')
    folder.write('content/speakers.yaml', 'T. H. Vell:\n  - Tomas Vell\n')
    expect(await run([])).toMatchObject({ code: 0 })
    expect(await run(['content/articles/one.md'])).toMatchObject({ code: 0 })
  })

  const contradicting = `${article.replace('speaker: Tomas Vell', 'speaker: Ada Quill')}\nAda Quill listened.\n`

  test('whom the text contradicts is a warning with both names, and an error with --strict', async () => {
    folder.write('one.md', contradicting)
    const { code, stdout, stderr } = await run(['one.md'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 article checked, no problems\n' })
    expect(stderr).toContain('the frontmatter says “Ada Quill”, the text seems to say “Tomas Vell”')
    expect(stderr).toContain('1 warning in 1 file\n')
    expect(await run(['one.md', '--strict'])).toMatchObject({ code: 1, stdout: '' })
  })

  test('whom a person has confirmed is no warning', async () => {
    folder.write('one.md', contradicting.replace('# confirmed by phone', '\n    confirmed: true'))
    expect(await run(['one.md', '--strict'])).toMatchObject({ code: 0, stderr: '' })
  })
})

test('a headline in doubt is a warning, and an error with --strict until its comment is deleted', async () => {
  const doubtful = article.replace(/^headline: .*$/m, '$& # unsure: no headline is marked on the page')
  expect(doubtful).not.toBe(article)
  folder.write('one.md', doubtful)
  const { code, stderr } = await run(['one.md'])
  expect(code).toBe(0)
  expect(stderr).toContain('is marked as unsure: no headline is marked on the page')
  expect(await run(['one.md', '--strict'])).toMatchObject({ code: 1, stdout: '' })
  folder.write('one.md', article)
  expect(await run(['one.md', '--strict'])).toMatchObject({ code: 0, stderr: '' })
})

describe('links between articles', () => {
  const linking = (address: string): string => `${article}\nSee [the other](${address}).\n`

  test('lead to an article that is there, and to a place on its page', async () => {
    folder.write('articles/one.md', linking('../two/#the-pier-is-open-said-tomas-vell'))
    folder.write('articles/two.md', article)
    expect(await run(['articles'])).toMatchObject({ code: 0 })
    expect(await run(['articles/one.md'])).toMatchObject({ code: 0 })
  })

  test('that lead nowhere are problems with their lines', async () => {
    folder.write('articles/one.md', linking('../three/'))
    folder.write('articles/two.md', linking('../one/#nowhere'))
    const { code, stderr } = await run(['articles'])
    expect(code).toBe(1)
    expect(stderr).toContain('one.md:16\n  this link leads nowhere: there is no article three\n')
    expect(stderr).toContain('two.md:16\n  this link leads nowhere: the page of one has no place #nowhere\n')
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
