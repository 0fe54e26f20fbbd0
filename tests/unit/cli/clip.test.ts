import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'

const command = path.resolve(import.meta.dirname, '../../../src/cli/clip.ts')
const root = mkdtempSync(path.join(tmpdir(), 'clip-'))
let folder = root
let out = root

const text = `Ferry to Lower Quay Stops for the Winter

By Ida Marlow

SALTMERE (Northern Wire) — The ferry to Lower Quay will stop for the winter, the Port Office of Saltmere said on Tuesday, and nobody was asked.

“We will not leave 1,200 people without a way across,” said Tomas Vell, who runs the office.

Get the Ledger in your inbox:
`
const stated = ['--source', 'The Harbour Ledger', '--date', '2031-11-04']
const article = 'ferry-to-lower-quay-stops-for-the-winter.md'

beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'))
  out = path.join(folder, 'articles')
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

function clip(args: readonly string[], input = ''): { code: number | null; told: string; complaint: string } {
  const done = spawnSync(process.execPath, [command, ...args, '--out', out], { input, encoding: 'utf8' })
  return { code: done.status, told: done.stdout, complaint: done.stderr }
}

function listOut(): string[] {
  try {
    return readdirSync(out).sort()
  } catch {
    return []
  }
}

describe('a clipping becomes an article', () => {
  test('and the report says where it is, what was found where, whose words, what was dropped', () => {
    const { code, told, complaint } = clip([put('ferry.txt', text), ...stated])
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
    expect(told).toContain(path.join(out, article))
    expect(told).toContain('date: from --date')
    expect(told).toContain('authors: from the byline')
    expect(told).toContain('1 quotation, 1 speaker named')
    expect(told).toContain('newsletter prompt: Get the Ledger in your inbox:')
    const parsed = parseArticle(readFileSync(path.join(out, article), 'utf8'), article)
    expect(parsed.kind).toBe('article')
    expect(listOut()).toEqual([article])
  })

  test('from standard input, printed and not written', () => {
    const { code, told, complaint } = clip(['-', '--stdout', ...stated], text)
    expect(code).toBe(0)
    expect(parseArticle(told, article).kind).toBe('article')
    expect(complaint).toContain('1 quotation')
    expect(listOut()).toEqual([])
  })

  test('--report json counts every word', () => {
    const { told } = clip([put('ferry.txt', text), ...stated, '--report', 'json'])
    const report = JSON.parse(told)
    const { clipping, kept, field, dropped } = report.words
    expect(kept + field + dropped).toBe(clipping)
    expect(clipping).toBe(text.match(/[\p{L}\p{N}]+/gu)?.length)
    expect(report.dropped).toEqual([{ reason: 'newsletter prompt', text: 'Get the Ledger in your inbox:' }])
  })

  test('an option goes before what the clipping says', () => {
    clip([
      put('ferry.txt', text),
      ...stated,
      '--author',
      'Jory Penn',
      '--author',
      'Mara Quill',
      '--slug',
      'ferry',
    ])
    const parsed = parseArticle(readFileSync(path.join(out, 'ferry.md'), 'utf8'), 'ferry.md')
    expect(parsed.kind === 'article' && parsed.article.frontmatter.authors).toEqual([
      { name: 'Jory Penn' },
      { name: 'Mara Quill' },
    ])
  })

  test('Windows-1252 is read as what it plainly is', () => {
    const bytes = Buffer.from(
      text.replaceAll('“', '\x93').replaceAll('”', '\x94').replace('—', '\x97'),
      'latin1',
    )
    expect(clip([put('ferry.txt', bytes), ...stated]).code).toBe(0)
    expect(readFileSync(path.join(out, article), 'utf8')).toContain('“We will not leave')
  })

  test('UTF-16 with its mark is read', () => {
    expect(clip([put('ferry.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')), ...stated]).code).toBe(0)
    expect(listOut()).toEqual([article])
  })
})

describe('an existing article', () => {
  test('is refused and not changed; --force replaces it', () => {
    const file = put('ferry.txt', text)
    mkdirSync(out)
    writeFileSync(path.join(out, article), 'mine')
    const refused = clip([file, ...stated])
    expect(refused.code).toBe(1)
    expect(refused.complaint).toContain('an existing article of that name (refused, --force to replace)')
    expect(readFileSync(path.join(out, article), 'utf8')).toBe('mine')
    expect(clip([file, ...stated, '--force']).code).toBe(0)
    expect(readFileSync(path.join(out, article), 'utf8')).toContain('headline: Ferry')
    expect(listOut()).toEqual([article])
  })

  test('is skipped among several, and the others go on', () => {
    clip([put('a.txt', text), ...stated])
    const files = [put('b.txt', text), put('c.txt', text.replace('Winter', 'Summer'))]
    const { code, told, complaint } = clip([...files, ...stated])
    expect(code).toBe(0)
    expect(complaint).toContain('2/2')
    expect(told).toContain('skipped')
    expect(told).toContain('1 of 2 clippings written')
    expect(listOut()).toEqual(['ferry-to-lower-quay-stops-for-the-summer.md', article])
  })
})

describe('bad input gets a line or two, exit code 1, and no file', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['a missing file', () => [path.join(folder, 'nothing.txt'), ...stated], /there is no such file/],
    ['an empty file', () => [put('e.txt', ''), ...stated], /is empty/],
    ['white space', () => [put('w.txt', ' \n\n\t'), ...stated], /is empty/],
    ['a folder', () => [folder, ...stated], /is a folder/],
    ['a PDF', () => [put('p.txt', '%PDF-1.7\n...'), ...stated], /is a PDF/],
    [
      'a picture',
      () => [put('p.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])), ...stated],
      /is a picture/,
    ],
    [
      'Cyrillic of no stated encoding',
      () => [put('k.txt', Buffer.from('cff0e8e2e5f220ecede520f1f2f0e0ede0', 'hex')), ...stated],
      /UTF-8/,
    ],
    ['no headline', () => [put('n.txt', text.split('\n').slice(4).join('\n')), ...stated], /--headline/],
    ['no source', () => [put('n.txt', text), '--date', '2031-11-04'], /--source/],
    ['no date', () => [put('n.txt', text), '--source', 'The Harbour Ledger'], /--date/],
    [
      'a date that does not exist',
      () => [put('n.txt', text), '--source', 'x', '--date', '2031-02-30'],
      /no date of the calendar/,
    ],
    ['a slug that climbs', () => [put('n.txt', text), ...stated, '--slug', '../../x'], /--slug/],
    [
      'a relation that there is not',
      () => [put('n.txt', text), ...stated, '--relation', 'copy'],
      /--relation/,
    ],
    ['an address that runs', () => [put('n.txt', text), ...stated, '--url', 'javascript:alert(1)'], /--url/],
    ['an option that there is not', () => [put('n.txt', text), ...stated, '--sauce', 'x'], /--sauce/],
    ['no file at all', () => stated, /name a clipping/],
    ['frontmatter that is not YAML', () => [put('n.md', '---\na: [\n---\n\ntext\n'), ...stated], /not YAML/],
    [
      'a text as large as no article',
      () => [put('n.txt', 'word '.repeat(500_000)), ...stated],
      /larger than 0.3 MB/,
    ],
    [
      'quotations nested without end',
      () => [put('n.md', `# Ferry\n\n${'>'.repeat(100_000)} x\n`), ...stated],
      /more markup than any article/,
    ],
    [
      'lists nested without end',
      () => [put('n.md', `# Ferry\n\n${'- '.repeat(50_000)} x\n`), ...stated],
      /more markup than any article/,
    ],
    [
      'brackets nested without end',
      () => [put('n.md', `# Ferry\n\n${'['.repeat(9000)}x${']'.repeat(9000)}\n`), ...stated],
      /more markup than any article/,
    ],
    [
      'one slug for two clippings',
      () => [put('n.txt', text), put('m.txt', text), ...stated, '--slug', 'x'],
      /--slug is for one/,
    ],
  ]
  test.for(cases)('%s', ([, args, message]) => {
    const { code, complaint, told } = clip(args())
    expect(code).toBe(1)
    expect(complaint).toMatch(message)
    expect(complaint.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(complaint + told).not.toMatch(/\n\s+at |node:internal/)
    expect(listOut()).toEqual([])
  })

  test('whatever the bytes, an article that holds or a line that says why not', () => {
    const files = Array.from({ length: 40 }, (_, index) => {
      const bytes = Buffer.alloc(200 + index * 7)
      for (let at = 0; at < bytes.length; at++) bytes[at] = (at * at * (index + 3) + at * 31 + index) % 256
      return put(
        `${index}.${index % 2 ? 'txt' : 'md'}`,
        index % 4 === 0 ? Buffer.concat([Buffer.from(text), bytes]) : bytes,
      )
    })
    const { code, complaint } = clip([...files, ...stated])
    expect(code).toBe(1)
    expect(complaint).not.toMatch(/\n\s+at |node:internal/)
    for (const name of listOut()) {
      expect(parseArticle(readFileSync(path.join(out, name), 'utf8'), name).kind).toBe('article')
    }
  }, 30_000)
})

test('of two clippings that come to one name the second is refused, and the command fails', () => {
  const { code, complaint } = clip([put('a.txt', text), put('b.txt', text), ...stated])
  expect(code).toBe(1)
  expect(complaint).toMatch(/b\.txt.*another clipping’s of this run/s)
  expect(listOut().length).toBe(1)
})

test('what a killed command left beside the articles is taken away by the next', () => {
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, '.ferry.md.4194303.part'), 'half a')
  writeFileSync(path.join(out, `.other.md.${process.pid}.part`), 'of one that runs')
  clip([put('a.txt', text), ...stated])
  expect(listOut().filter((name) => name.endsWith('.part'))).toEqual([`.other.md.${process.pid}.part`])
})

test('killed at any moment, the folder is as it was or has the article whole', async () => {
  const long = `${text}${'\nThe island has one shop, one doctor and no bank, and most of those who live there work elsewhere.\n'.repeat(300)}`
  const files = Array.from({ length: 12 }, (_, index) =>
    put(`${index}.txt`, long.replace('Winter', `Winter of ${2040 + index}`)),
  )
  for (const delay of [250, 350, 450, 550, 650, 800, 1000, 1300]) {
    rmSync(out, { recursive: true, force: true })
    const child = spawn(process.execPath, [command, ...files, ...stated, '--out', out], { stdio: 'ignore' })
    const ended = new Promise((resolve) => {
      child.on('exit', resolve)
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), delay)
    await ended
    clearTimeout(timer)
    for (const name of listOut()) {
      if (name.startsWith('.')) expect(name).not.toMatch(/\.md$/)
      else expect(parseArticle(readFileSync(path.join(out, name), 'utf8'), name).kind).toBe('article')
    }
  }
}, 60_000)
