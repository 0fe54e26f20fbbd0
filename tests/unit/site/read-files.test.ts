import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { formatProblems } from '../../../src/article/problem.ts'
import { listArticles, readArticleFile, readSpeakerNames } from '../../../src/site/read-articles.ts'
import { readSiteSettings } from '../../../src/site/read-site-settings.ts'

const article = `---
headline: The Ferry Stops
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: reprint
image:
  src: Quay.png
  alt: The quay
quotes: []
---

The ferry stops. ![The boat](./boat.png)
`

let folder: string
const at = (name: string): string => path.join(folder, name)
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), content)
}
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-site-'))
})

test('settings are read from their file', async () => {
  write('site.yaml', 'name: The Saltmere Copy\n')
  expect(await readSiteSettings(at('site.yaml'))).toMatchObject({
    kind: 'settings',
    settings: { name: 'The Saltmere Copy', language: 'en' },
  })
})

test('without settings, the message says how to begin them', async () => {
  const read = await readSiteSettings(at('site.yaml'), 'content/site.yaml')
  expect(read.kind === 'problems' && formatProblems(read.problems)).toBe(
    'content/site.yaml:1\n  there is no such file\n  → create it with the line `name: The name of your site`; the other fields are listed in .github/docs/your-own-paper.md\n\n1 problem in 1 file',
  )
})

test('a file in another encoding is refused, not misread', async () => {
  const latin = Uint8Array.from([...'name: Caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9))
  write('site.yaml', latin)
  write('cafe.md', latin)
  const settings = await readSiteSettings(at('site.yaml'))
  const read = await readArticleFile(at('cafe.md'))
  for (const { kind, ...rest } of [settings, read]) {
    expect(kind).toBe('problems')
    expect(rest).toMatchObject({ problems: [{ message: 'is not UTF-8 text', remedy: 'save it as UTF-8' }] })
  }
})

test('a folder where a file should be is a problem and no crash', async () => {
  mkdirSync(at('site.yaml'))
  expect(await readSiteSettings(at('site.yaml'))).toMatchObject({
    problems: [{ message: 'cannot be read (EISDIR)' }],
  })
})

test('an article’s pictures have to be beside it, under exactly their names', async () => {
  write('ferry.md', article)
  write('quay.png', '')
  const missing = await readArticleFile(at('ferry.md'), 'ferry.md')
  expect(missing.kind === 'problems' && missing.problems.map(({ file, message }) => [file, message])).toEqual(
    [
      ['ferry.md', 'there is no picture Quay.png beside the article'],
      ['ferry.md', 'there is no picture ./boat.png beside the article'],
    ],
  )
  write('boat.png', '')
  write('Quay.png', '')
  expect(await readArticleFile(at('ferry.md'))).toMatchObject({ kind: 'article', source: article })
})

test('an article that is not there is named', async () => {
  expect(await readArticleFile(at('gone.md'), 'gone.md')).toMatchObject({
    kind: 'problems',
    source: '',
    hasByteOrderMark: false,
    problems: [{ file: 'gone.md', line: 1, message: 'there is no such file', remedy: 'check its name' }],
  })
})

test('articles are listed by name; files that would never be published are reported', async () => {
  for (const name of ['b.md', 'a.md', 'notes.txt', '.draft.md', 'Loud.MD', 'with space.md', 'old/c.md'])
    write(name, '')
  const { files, problems } = await listArticles(folder, 'articles')
  expect(files).toEqual(['a.md', 'b.md'].map((name) => path.join('articles', name)))
  const reported = problems.map(({ file, remedy }) => [path.relative('articles', file), remedy])
  expect(reported.sort()).toEqual([
    ['Loud.MD', 'rename it so that it ends in .md, in lower case'],
    [path.join('old', 'c.md'), 'move it to articles'],
    ['with space.md', 'rename it to words with hyphens between them: ferry-stops-for-winter.md'],
  ])
})

test('a folder that does not exist has no articles', async () => {
  expect(await listArticles(at('articles'))).toEqual({ files: [], problems: [] })
})

test('each spelling leads to the name that it is a spelling of; a file that is missing or empty has none', async () => {
  write('speakers.yaml', 'Tomas Vell:\n  - T. Vell\n  - Thomas Vell\n')
  write('empty.yaml', '# no names yet\n')
  expect(await readSpeakerNames(at('speakers.yaml'))).toEqual({
    kind: 'names',
    variants: new Map([
      ['T. Vell', 'Tomas Vell'],
      ['Thomas Vell', 'Tomas Vell'],
    ]),
  })
  const none = { kind: 'names', variants: new Map() }
  expect(await readSpeakerNames(at('empty.yaml'))).toEqual(none)
  expect(await readSpeakerNames(at('gone.yaml'))).toEqual(none)
})

test('a list of speakers that is a folder is a problem', async () => {
  expect(await readSpeakerNames(folder, 'speakers.yaml')).toMatchObject({
    problems: [{ file: 'speakers.yaml', message: 'cannot be read (EISDIR)' }],
  })
})
