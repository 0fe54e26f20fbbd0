import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Frontmatter } from '../../../src/article/frontmatter-schema.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { clip } from '../../../src/cli/clip.ts'
import { ferryArticle, ferryOptions, ferryPage, ferryText } from './ferry-clipping.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const out = 'content/articles'

function run(argv: readonly string[], input?: string | Uint8Array): Promise<CommandResult> {
  return runCommand(clip, argv, { cwd: folder.path, ...(input === undefined ? {} : { input }) })
}

function readFields(name: string): Frontmatter {
  const parsed = parseArticle(folder.read(`${out}/${name}`), name)
  if (parsed.kind !== 'article') throw new Error(`${name} is not a valid article`)
  return parsed.article.frontmatter
}

describe('a clipping becomes an article', () => {
  test('a clipping of which little is left is refused with --strict', async () => {
    const { code, stderr } = await run([folder.write('ferry.txt', ferryText), ...ferryOptions, '--strict'])
    expect(code).toBe(1)
    expect(stderr).toContain('ONLY 40 WORDS WERE KEPT')
    expect(folder.list(out)).toEqual([])
  })

  test('the report lists the fields with their origin, the quotations and the dropped lines', async () => {
    const { code, stdout, stderr } = await run([folder.write('ferry.txt', ferryText), ...ferryOptions])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`content/articles/${ferryArticle}
  warning     ONLY 40 WORDS WERE KEPT: check that this is the whole article
  fields      headline: from the first line
              source: from --source
              date: from --date
              language: from the words of the text
              authors: from the byline
              agency: from the dateline
              dateline: from the first paragraph
  quotations  1 quotation, 1 speaker named
  words       60 in the clipping: 40 kept, 14 in fields, 6 dropped
  dropped     newsletter prompt: Get the Ledger in your inbox:
`)
    expect(folder.list(out)).toEqual([ferryArticle])
    expect(readFields(ferryArticle).authors).toEqual([{ name: 'Ida Marlow' }])
  })

  test('a page that hides paragraphs is clipped with a warning', async () => {
    const page = ferryPage.replace('</body>', `<p hidden>${'The ferry has no bell. '.repeat(12)}</p></body>`)
    const { stdout } = await run([folder.write('ferry.html', page), ...ferryOptions])
    expect(stdout).toContain('the page hides 60 words of running text, which were not read')
  })

  test('a page with a part of an article is clipped with a warning, and refused with --strict', async () => {
    const page = ferryPage.replace('</body>', '<p>Page 1 of 3</p></body>')
    const file = folder.write('ferry.html', page)
    const { stdout } = await run([file, ...ferryOptions])
    expect(stdout).toContain('warning     THE PAGE HAS ONLY A PART OF THE ARTICLE')
    const { code, stderr } = await run([file, ...ferryOptions, '--strict'])
    expect(code).toBe(1)
    expect(stderr).toContain('THE PAGE HAS ONLY A PART OF THE ARTICLE')
  })

  test('the report says what was repaired, and how many speakers to check', async () => {
    const doubtful = 'Tom Varrow and Ivo Sand row the boats. â€œIt is cold,â€\u009d he said.'
    const text = ferryText.replace('Get the Ledger', `${doubtful}\n\nGet the Ledger`)
    const { stdout } = await run([folder.write('ferry.txt', text), ...ferryOptions])
    expect(stdout).toMatch(/^ {2}repaired {4}2 mis-decoded marks$/m)
    expect(stdout).toMatch(/^ {2}to check {4}1 quotation is marked “confirmed: false”: correct/m)
    expect(folder.read(`${out}/${ferryArticle}`)).toContain('confirmed: false # “he” could be ')
  })

  test('a long dropped line is cut in the report', async () => {
    const line = `Read more: The Ferries of the Sound, ${'Their Captains and '.repeat(4)}Their Crews`
    const text = ferryText.replace('Get the Ledger', `${line}\n\nGet the Ledger`)
    const { stdout } = await run([folder.write('ferry.txt', text), ...ferryOptions])
    expect(stdout).toContain(`related links: ${line.slice(0, 80)}…\n`)
  })

  test('every option replaces what the clipping says', async () => {
    const { code } = await run([
      folder.write('ferry.txt', ferryText),
      ...['--headline', 'No Ferry This Winter', '--dek', 'One boat a week is left'],
      ...['--author', 'Jory Penn', '--author', 'Mara Quill'],
      ...['--date', '4 November 2031', '--updated', '2031-11-05T08:00+01:00'],
      ...['--language', 'en-GB', '--topic', 'Ferries', '--topic', 'Winter'],
      ...['--source', 'The Harbour Ledger', '--url', 'https://ledger.example/ferry'],
      ...['--agency', 'Sound Press', '--rights', 'All rights reserved', '--relation', 'translation'],
      ...['--retrieved', '6 November 2031', '--archived', 'https://archive.example/ferry'],
      ...['--slug', 'no-ferry', '--out', out],
    ])
    expect(code).toBe(0)
    const { quotes: _, omitted: __, dateline: ___, ...fields } = readFields('no-ferry.md')
    expect(fields).toEqual({
      headline: 'No Ferry This Winter',
      dek: 'One boat a week is left',
      authors: [{ name: 'Jory Penn' }, { name: 'Mara Quill' }],
      published: '2031-11-04',
      updated: '2031-11-05T08:00+01:00',
      language: 'en-GB',
      topics: ['Ferries', 'Winter'],
      source: {
        name: 'The Harbour Ledger',
        url: 'https://ledger.example/ferry',
        agency: 'Sound Press',
        published: '2031-11-04',
        retrieved: '2031-11-06',
        archived: 'https://archive.example/ferry',
        rights: 'All rights reserved',
        relation: 'translation',
      },
    })
  })

  test('a date in words changes a finished article in the format of the frontmatter', async () => {
    await run([folder.write('ferry.txt', ferryText), ...ferryOptions])
    const { code } = await run([`${out}/${ferryArticle}`, '--force', '--updated', '6 November 2031'])
    expect(code).toBe(0)
    expect(readFields(ferryArticle).updated).toBe('2031-11-06')
  })

  test('from standard input, printed and not written', async () => {
    const { code, stdout, stderr } = await run(['-', '--stdout', ...ferryOptions], ferryText)
    expect(code).toBe(0)
    expect(parseArticle(stdout, ferryArticle).kind).toBe('article')
    expect(stderr).toMatch(/^standard input: printed\n.*1 quotation/s)
    expect(folder.list(out)).toEqual([])
  })

  test('the output folder is made, with its parents', async () => {
    await run([folder.write('ferry.txt', ferryText), ...ferryOptions, '--out', 'a/b/c'])
    expect(folder.list('a/b/c')).toEqual([ferryArticle])
  })

  test('an absolute output folder is used as it is', async () => {
    const target = path.join(folder.path, 'elsewhere')
    const { stdout } = await run([folder.write('ferry.txt', ferryText), ...ferryOptions, '--out', target])
    expect(stdout).toContain(path.join(target, ferryArticle))
    expect(folder.list('elsewhere')).toEqual([ferryArticle])
  })
})

describe('what a clipping is', () => {
  const markdown = `# Ferry to Lower Quay Stops for the Winter\n\n${ferryText.split('\n').slice(4).join('\n')}`
  const cases: [string, string, string][] = [
    ['a file called .html is a page', 'ferry.html', ferryPage],
    ['a text file that begins as HTML is a page', 'ferry.txt', ferryPage],
    ['standard input that begins as HTML is a page', '-', ferryPage],
    ['a file called .md is Markdown', 'ferry.md', markdown],
    ['standard input that begins with a heading is Markdown', '-', markdown],
    ['standard input without markup is text', '-', ferryText],
  ]
  test.for(cases)('%s', async ([, file, content]) => {
    if (file !== '-') folder.write(file, content)
    const { code } = await run([file, ...ferryOptions], file === '-' ? content : '')
    expect(code).toBe(0)
    expect(readFields(ferryArticle).headline).toBe('Ferry to Lower Quay Stops for the Winter')
    expect(folder.read(`${out}/${ferryArticle}`)).not.toMatch(/<p>|^# /m)
  })

  test('an author given replaces the byline of a page, which is reported as dropped', async () => {
    const page = ferryPage.replace('</h1>', '</h1><p class="byline">By Ida Marlow</p>')
    folder.write('ferry.html', page)
    const { stdout } = await run(['ferry.html', ...ferryOptions, '--author', 'Jory Penn'])
    expect(stdout).toContain('replaced by the writer: By Ida Marlow')
    expect(readFields(ferryArticle).authors).toEqual([{ name: 'Jory Penn' }])
  })
})

describe('--report json', () => {
  test('counts every word of the clipping', async () => {
    const { stdout } = await run([folder.write('ferry.txt', ferryText), ...ferryOptions, '--report', 'json'])
    const { words, ...report } = JSON.parse(stdout)
    expect(words.clipping).toBe(ferryText.match(/[\p{L}\p{N}]+/gu)?.length)
    expect(words.kept + words.field + words.dropped).toBe(words.clipping)
    expect(report).toMatchObject({
      file: 'ferry.txt',
      outcome: 'written',
      path: `${out}/${ferryArticle}`,
      quotes: { quotations: 1, speakers: 1, toCheck: 0 },
      dropped: [{ reason: 'newsletter prompt', text: 'Get the Ledger in your inbox:' }],
      repaired: [],
    })
    expect(report.found).toContainEqual({ field: 'authors', from: 'the byline' })
  })

  test('is a list for several clippings, refused ones included', async () => {
    const { code, stdout } = await run([
      folder.write('ferry.txt', ferryText),
      'missing.txt',
      ...ferryOptions,
      '--report',
      'json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'ferry.txt', outcome: 'written' },
      { file: 'missing.txt', outcome: 'refused', problems: ['does not exist: check the name'] },
    ])
  })

  test('goes to standard error when the article goes to standard output', async () => {
    const { stdout, stderr } = await run(['-', '--stdout', '--report', 'json', ...ferryOptions], ferryText)
    expect(parseArticle(stdout, ferryArticle).kind).toBe('article')
    expect(JSON.parse(stderr)).toMatchObject({ file: 'standard input', outcome: 'written' })
  })
})

describe('an existing article', () => {
  test('is skipped and not changed; --force replaces it', async () => {
    const file = folder.write('ferry.txt', ferryText)
    folder.write(`${out}/${ferryArticle}`, 'mine')
    const skipped = await run([file, ...ferryOptions])
    expect(skipped).toMatchObject({ code: 1, stdout: '' })
    expect(skipped.stderr).toBe(`ferry.txt: ${out}/${ferryArticle} exists: replace it with --force\n`)
    expect(folder.read(`${out}/${ferryArticle}`)).toBe('mine')
    expect((await run([file, ...ferryOptions, '--force'])).code).toBe(0)
    expect(readFields(ferryArticle).headline).toBe('Ferry to Lower Quay Stops for the Winter')
    expect(folder.list(out)).toEqual([ferryArticle])
  })

  test('is skipped among several, and the others are written', async () => {
    folder.write(`${out}/${ferryArticle}`, 'mine')
    const files = [
      folder.write('b.txt', ferryText),
      folder.write('c.txt', ferryText.replace('Winter', 'Summer')),
    ]
    const { code, stdout, stderr } = await run([...files, ...ferryOptions])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^1\/2 b\.txt\n.*2\/2 c\.txt\n$/s)
    expect(stdout).toMatch(/^b\.txt {2}skipped {2}.*--force$/m)
    expect(stdout).toMatch(/^c\.txt {2}written {2}.*1 quotation, 1 speaker named$/m)
    expect(stdout).toMatch(/\n1 of 2 clippings written\n$/)
  })
})

test('of several clippings the bad one is refused and the others are written', async () => {
  const files = [
    folder.write('a.txt', ferryText),
    folder.write('bad.txt', ''),
    folder.write('c.txt', ferryText.replace('Winter', 'Summer')),
  ]
  const { code, stdout, stderr } = await run([...files, ...ferryOptions])
  expect(code).toBe(1)
  expect(stderr).toContain('bad.txt: is empty: save the article in it first\n')
  expect(stdout).toMatch(/^bad\.txt {2}refused {2}is empty/m)
  expect(stdout).toContain('2 of 3 clippings written')
  expect(folder.list(out)).toHaveLength(2)
})

test('of two clippings with the same name the second is refused, even with --force', async () => {
  const files = [folder.write('a.txt', ferryText), folder.write('b.txt', ferryText)]
  const { code, stderr } = await run([...files, ...ferryOptions, '--force'])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^b\.txt: .* was written from another clipping of this run: .*--slug$/m)
  expect(folder.list(out)).toEqual([ferryArticle])
})

test('a folder that cannot be made is reported with the option to change', async () => {
  folder.write('file', '')
  const { code, stderr } = await run([
    folder.write('a.txt', ferryText),
    ...ferryOptions,
    '--out',
    'file/articles',
  ])
  expect(code).toBe(1)
  expect(stderr).toMatch(/cannot be written \(ENOTDIR\): check its permissions, or give another --out\n$/)
})
