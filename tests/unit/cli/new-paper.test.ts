import { execFileSync } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { newPaper } from '../../../src/cli/new-paper.ts'
import { verify } from '../../../src/cli/verify.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()

function git(...argv: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv], { cwd: folder.path })
}

/** A paper with an article, in git. */
function makePaper(): void {
  folder.write('content/site.yaml', 'name: The Old Paper\n')
  folder.write('content/speakers.yaml', 'Tomas Vell:\n  - T. Vell\n')
  folder.write('content/articles/pier.md', 'an article')
  folder.write('content/articles/pier.jpg', 'a picture')
  folder.write('content/permalinks/pier.json', '{}')
  folder.write('src/code.ts', 'code')
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'x')
}

function run(argv: readonly string[]): Promise<CommandResult> {
  return runCommand(newPaper, argv, { cwd: folder.path })
}

const paper = ['Արաքս', '--language', 'hy']

test('articles, addresses and speakers are gone, and the settings have the new name and language', async () => {
  makePaper()
  const { code, stdout } = await run([...paper, '--yes'])
  expect(code).toBe(0)
  expect(stdout).toContain('“Արաքս” is empty and ready')
  expect(folder.list('content/articles')).toEqual(['.gitkeep'])
  expect(folder.list('content/permalinks')).toEqual(['.gitkeep'])
  expect(folder.read('content/site.yaml')).toMatch(/^# [\s\S]*\nname: Արաքս\nlanguage: hy\n$/)
  expect(folder.read('src/code.ts')).toBe('code')
  expect(await runCommand(verify, [], { cwd: folder.path })).toMatchObject({
    code: 0,
    stdout: '0 articles checked, no problems\n',
  })
})

describe('nothing is changed', () => {
  async function expectRefusal(argv: readonly string[], message: RegExp, code = 1): Promise<void> {
    const result = await run(argv)
    expect(result.code).toBe(code)
    expect(result.stderr).toMatch(message)
    expect(folder.list('content/articles')).toContain('pier.md')
  }

  test('without --yes where no one can be asked', async () => {
    makePaper()
    await expectRefusal(paper, /3 files would be removed:\n {2}content\/articles\/pier\.jpg[\s\S]*give --yes/)
  })

  test('if git has changes, unless --dirty is given', async () => {
    makePaper()
    folder.write('content/articles/pier.md', 'an article, edited')
    await expectRefusal([...paper, '--yes'], /not committed[\s\S]* M content\/articles\/pier\.md/)
    expect((await run([...paper, '--yes', '--dirty'])).code).toBe(0)
  })

  test('outside git, unless --dirty is given', async () => {
    folder.write('content/articles/pier.md', 'an article')
    await expectRefusal([...paper, '--yes'], /not in git/)
  })

  test('for a language without interface, without a name, or with a name in parts', async () => {
    makePaper()
    await expectRefusal(['x', '--language', 'nl', '--yes'], /^--language must be a language that .*hy/, 2)
    await expectRefusal(['--language', 'hy'], /no name was given/, 2)
    await expectRefusal(['The', 'Paper', '--language', 'hy'], /write "The Paper"/, 2)
    await expectRefusal(['The Paper'], /--language is missing: .*\(.*\bhy\b.*\), as --language en/, 2)
  })
})

test.for([
  ['y', 0, ['.gitkeep']],
  ['n', 1, ['pier.jpg', 'pier.md']],
  ['\x03', 1, ['pier.jpg', 'pier.md']],
] as const)('on a terminal it asks first: %j', async ([key, code, left]) => {
  makePaper()
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const stdout = {
    write: (text: string) => {
      if (text.includes('Go on?')) setImmediate(() => stdin.write(key))
    },
  }
  expect(await newPaper(paper, { stdin, stdout, stderr: stdout, cwd: folder.path })).toBe(code)
  expect(folder.list('content/articles')).toEqual(left)
})
