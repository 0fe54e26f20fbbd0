import { describe, expect, test } from 'vitest'
import { quotes } from '../../../src/cli/quotes.ts'
import { ferryPage, ferryText } from './ferry-clipping.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()

function run(argv: readonly string[], input = ''): Promise<CommandResult> {
  return runCommand(quotes, argv, { cwd: folder.path, input })
}

describe('the list for people', () => {
  test('shows each quotation with its speaker, role and rule, and a count', async () => {
    const text =
      'Ada Quill and her brother Ben Quill run the ferry. “We leave at six,” Ada Quill said. “We never do,” said Ben Quill.'
    const { code, stdout, stderr } = await run(['-'], text)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replace(/\d+ % likely/g, 'N % likely')).toBe(`“We leave at six,”
    Ada Quill
    rule: attribution right after, N % likely

“We never do,”
    Ben Quill, brother
    rule: attribution right after, N % likely

2 quotations, 2 speakers named
`)
  })

  test('says what the doubt about a speaker is', async () => {
    const text = 'Mr. Varrow and Mr. Vell own the pier. “It is all we have,” he said.'
    const { stdout } = await run(['-'], text)
    expect(stdout).toMatch(/unsure: “he” could be (?:Varrow or Vell|Vell or Varrow)\)\n/)
    expect(stdout).toMatch(/; mention: “he”\n/)
    expect(stdout).toContain('1 quotation, 1 speaker named, 1 to check')
  })

  test('marks words in quotation marks that are not speech', async () => {
    const { stdout } = await run(
      ['-'],
      'The boat “Lady of the Lake” was built in the yard of her first owner.',
    )
    expect(stdout).toContain('“Lady of the Lake”\n    not a quotation: a title, a name or a scare quote\n')
    expect(stdout).toMatch(
      /\n0 quotations\nThe text has quotation marks, but no quotation was found in them\./,
    )
  })
})

describe('what is searched', () => {
  const said = '“We will not leave 1,200 people without a way across,”'
  const cases: [string, string, string][] = [
    ['a text file', 'ferry.txt', ferryText],
    ['a saved page without its markup', 'ferry.html', ferryPage.replace('1,200', '<b>1,200</b>')],
    ['Markdown without its markup', 'ferry.md', ferryText.replace('1,200', '**1,200**')],
    ['an article without its frontmatter', 'a.md', `---\nheadline: “Lower Quay”\n---\n\n${ferryText}`],
  ]
  test.for(cases)('%s', async ([, file, content]) => {
    const { stdout } = await run([folder.write(file, content)])
    expect(stdout.startsWith(`${said}\n`)).toBe(true)
    expect(stdout).toContain('1 quotation, 1 speaker named')
  })
})

describe('the language', () => {
  const text = '„Die Brücke wird am Montag geöffnet“, sagte Heike Lindau.'
  const german = 'rule: attribution after'
  test('is the one the article states', async () => {
    folder.write('a.md', `---\nlanguage: de\n---\n\n${text}\n`)
    expect((await run(['a.md'])).stdout).toContain(german)
  })

  test('is the one of --language, whatever the article states', async () => {
    folder.write('a.md', `---\nlanguage: en\n---\n\n${text}\n`)
    expect((await run(['a.md'])).stdout).not.toContain(german)
    expect((await run(['a.md', '--language', 'de'])).stdout).toContain(german)
  })
})

test('--json prints each pair of marks with offsets into the text', async () => {
  const text = 'A dull day. “We leave at six,” said Ada Quill.'
  const { stdout } = await run(['--json', '-'], text)
  const [found, ...others] = JSON.parse(stdout)
  expect(others).toEqual([])
  expect(found).toMatchObject({ kind: 'quotation', speaker: 'Ada Quill', sure: true })
  expect(text.slice(found.start, found.end)).toBe('We leave at six,')
})

describe('--jsonl', () => {
  test('answers each line of texts with a line of quotations under its id', async () => {
    const lines = [
      { id: 7, text: '“We leave at six,” said Ada Quill.' },
      { id: 'b', text: 'Nothing was said.' },
    ]
    const { code, stdout } = await run(
      ['--jsonl'],
      `${lines.map((line) => JSON.stringify(line)).join('\n\r\n')}\n`,
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(answers).toMatchObject([
      { id: 7, quotes: [{ quote: 'We leave at six,', speaker: 'Ada Quill' }] },
      { id: 'b', quotes: [] },
    ])
  })

  test('leaves out words in quotation marks that are not speech', async () => {
    const text = 'The boat “Lady of the Lake” was built in the yard of her first owner.'
    const { stdout } = await run(['--jsonl'], JSON.stringify({ id: 1, text }))
    expect(JSON.parse(stdout)).toEqual({ id: 1, quotes: [] })
  })

  test('uses --language for all texts', async () => {
    const text = '„Die Brücke wird am Montag geöffnet“, sagte Heike Lindau.'
    const { stdout } = await run(['--jsonl', '--language', 'de'], JSON.stringify({ id: 1, text }))
    expect(JSON.parse(stdout).quotes).toMatchObject([{ speaker: 'Heike Lindau' }])
  })

  const wrong: [string, string, RegExp][] = [
    ['that is not JSON', 'nonsense', /^standard input: line 2 is not JSON \(.+\)\n$/],
    ['without a text', '{"id": 2}', /^standard input: line 2 has no "text"\n$/],
    ['that is null', 'null', /^standard input: line 2 has no "text"\n$/],
  ]
  test.for(wrong)(
    'stops with its number at a line %s, after answering those before',
    async ([, line, message]) => {
      const { code, stdout, stderr } = await run(['--jsonl'], `{"id": 1, "text": ""}\n${line}\n`)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '{"id":1,"quotes":[]}\n' })
      expect(stderr).toMatch(message)
    },
  )
})

describe('a file that cannot be searched', () => {
  const cases: [string, string, string | undefined, RegExp][] = [
    ['a missing file', 'missing.txt', undefined, /^missing\.txt: does not exist: check the name\n$/],
    ['a folder', '.', undefined, /^\.: is a folder/],
    ['a PDF', 'a.txt', '%PDF-1.7', /^a\.txt: is a PDF, not text/],
    ['a page without an article', 'a.html', '<html></html>', /^a\.html: There is no article/],
  ]
  test.for(cases)('%s', async ([, file, content, message]) => {
    if (content !== undefined) folder.write(file, content)
    const { code, stdout, stderr } = await run([file])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('a wrong command line exits with 2', () => {
  const cases: [string, string[], RegExp][] = [
    ['no file', [], /^no file was named$/m],
    ['several files', ['a.txt', 'b.txt'], /^several files are named: use one/m],
    ['a file with --jsonl', ['--jsonl', 'a.txt'], /^--jsonl reads standard input: leave out FILE$/m],
    [
      'a language that is no tag',
      ['-', '--language', 'German!'],
      /^--language German! is not a language tag/m,
    ],
    ['an unknown option', ['-', '--jason'], /^--jason is not an option: did you mean --json\?$/m],
  ]
  test.for(cases)('%s', async ([, argv, message]) => {
    const { code, stdout, stderr } = await run(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/\nnpm run quotes -- --help lists the options\n$/)
  })
})
