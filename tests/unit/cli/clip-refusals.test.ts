import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { clip } from '../../../src/cli/clip.ts'
import { ferryOptions, ferryText } from './ferry-clipping.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const body = ferryText.split('\n').slice(4).join('\n')

describe('a clipping that cannot become an article is refused in a line or two', () => {
  const cases: [string, { name: string; content?: string | Uint8Array; options?: string[] }, RegExp][] = [
    ['a missing file', { name: 'missing.txt' }, /^missing\.txt: does not exist: check the name$/m],
    ['an empty file', { name: 'a.txt', content: '' }, /^a\.txt: is empty/],
    ['white space', { name: 'a.txt', content: ' \n\n\t' }, /^a\.txt: is empty/],
    ['a folder', { name: '.' }, /^there are no clippings in \.: save them there first/],
    ['a PDF', { name: 'a.txt', content: '%PDF-1.7\n...' }, /cannot be read as a PDF/],
    [
      'a picture',
      { name: 'a.txt', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]) },
      /is a picture, not text/,
    ],
    ['no headline', { name: 'a.txt', content: body }, /no headline was found: give it with --headline/],
    [
      'no source',
      { name: 'a.txt', content: ferryText, options: ['--date', '2031-11-04'] },
      /does not say which paper or site it is from: give it with --source/,
    ],
    [
      'no date',
      { name: 'a.txt', content: ferryText, options: ['--source', 'The Harbour Ledger'] },
      /does not say when it was published: give it with --date/,
    ],
    [
      'a headline without letters',
      { name: 'a.txt', content: ferryText, options: [...ferryOptions, '--headline', '***'] },
      /no letters for a file name: give one with --slug/,
    ],
    ['a headline and no text', { name: 'a.md', content: '# Ferry\n' }, /has no article text: check the file/],
    [
      'a text too short to show its language',
      { name: 'a.md', content: '# Ferry\n\nGone.\n' },
      /language could not be detected: give it with --language/,
    ],
    ['frontmatter that is not YAML', { name: 'a.md', content: '---\na: [\n---\n\ntext\n' }, /is not YAML/],
    [
      'a text longer than any article',
      { name: 'a.txt', content: 'word '.repeat(500_000) },
      /is longer than 300,000 characters: save only the article/,
    ],
    [
      'a page without an article',
      { name: 'a.html', content: '<html><body></body></html>' },
      /There is no article in the page/,
    ],
    [
      'quotations nested without end',
      { name: 'a.md', content: `# Ferry\n\n${'>'.repeat(100_000)} x\n` },
      /more markup than any article/,
    ],
    [
      'lists nested without end',
      { name: 'a.md', content: `# Ferry\n\n${'- '.repeat(50_000)} x\n` },
      /more markup than any article/,
    ],
    [
      'brackets nested without end',
      { name: 'a.md', content: `# Ferry\n\n${'['.repeat(9000)}x${']'.repeat(9000)}\n` },
      /more markup than any article/,
    ],
  ]
  test.for(cases)('%s', async ([, { name, content, options = ferryOptions }, message]) => {
    if (content !== undefined) folder.write(name, content)
    const { code, stdout, stderr } = await runCommand(clip, [name, ...options], { cwd: folder.path })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(stderr).not.toMatch(/\n\s+at |node:internal/)
    expect(folder.list('content/articles')).toEqual([])
  })
})

test('a finished article with a wrong quotation is refused with the problems that `verify` reports', async () => {
  const printed = await runCommand(clip, ['-', '--stdout', ...ferryOptions], {
    cwd: folder.path,
    input: ferryText,
  })
  folder.write('a.md', printed.stdout.replace('text: We will not leave', 'text: We will leave'))
  const { code, stderr } = await runCommand(clip, ['a.md'], { cwd: folder.path })
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^a\.md: the article would not pass `npm run verify`:\n\S+\.md:\d+ {2}quotes\[0\]\.text$/m,
  )
  expect(folder.list('content/articles')).toEqual([])
})

test('any bytes give a valid article or a line that says why not', async () => {
  const files = Array.from({ length: 40 }, (_, index) => {
    const bytes = Buffer.alloc(200 + index * 7)
    for (let at = 0; at < bytes.length; at++) bytes[at] = (at * at * (index + 3) + at * 31 + index) % 256
    return folder.write(
      `${index}.${index % 2 ? 'txt' : 'md'}`,
      index % 4 === 0 ? Buffer.concat([Buffer.from(ferryText), bytes]) : bytes,
    )
  })
  const { code, stdout, stderr } = await runCommand(clip, [...files, ...ferryOptions], { cwd: folder.path })
  expect(code).toBe(1)
  expect(stdout.match(/^\d+\.(?:txt|md) +(?:written|refused|skipped) {2}\S/gm)).toHaveLength(40)
  expect(stderr).not.toMatch(/\n\s+at |node:internal/)
  for (const name of folder.list('content/articles')) {
    expect(parseArticle(folder.read(`content/articles/${name}`), name).kind).toBe('article')
  }
})
