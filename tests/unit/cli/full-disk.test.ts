import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { clip } from '../../../src/cli/clip.ts'
import { exportArchive } from '../../../src/cli/export.ts'
import { permalinks } from '../../../src/cli/permalinks.ts'
import { verify } from '../../../src/cli/verify.ts'
import { ferryArticle, ferryOptions, ferryText } from './ferry-clipping.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const environment = { SITE_URL: 'https://saltmere.example', BUILD_TIME: '2031-11-05' }
const { open } = files

function useOpen(replacement: typeof open): void {
  files.open = replacement
  syncBuiltinESMExports()
}

afterEach(() => useOpen(open))

/** Writing a file whose name has these words fails as on a full disk: half of it is written. */
function fillDiskAt(words: string): void {
  useOpen(async (file, ...rest) => {
    const handle = await open(file, ...rest)
    if (!path.basename(String(file)).includes(words)) return handle
    handle.writeFile = async (data) => {
      await handle.write(String(data).slice(0, 10))
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    return handle
  })
}

/** Opening a file in this folder fails as in a folder that may not be written. */
function closeFolder(name: string): void {
  useOpen(async (file, flags, ...rest) => {
    if (path.basename(path.dirname(String(file))) === name && flags === 'w')
      throw Object.assign(new Error('permission denied'), { code: 'EACCES' })
    return open(file, flags, ...rest)
  })
}

function writeArticle(slug: string, quotes = 'quotes: []'): void {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  folder.write(
    `content/articles/${slug}.md`,
    `---\nheadline: ${slug}\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger\n  relation: original\n${quotes}\n---\n\n“We light the lamps of ${slug},” said Mara Quill.\n`,
  )
}

const listed = (slug: string): string => `quotes:\n  - text: We light the lamps of ${slug}\n`
const full = 'cannot be written (ENOSPC)'
const room = 'the disk is full: make room on it'

describe('on a full disk, the file that cannot be written is named and the others are written', () => {
  test('clip', async () => {
    folder.write('a.txt', ferryText)
    folder.write('b.txt', ferryText.replace('Ferry to', 'Barge to'))
    fillDiskAt('ferry-to')
    const { code, stderr } = await runCommand(clip, ['a.txt', 'b.txt', ...ferryOptions], { cwd: folder.path })
    expect(code).toBe(1)
    expect(stderr).toContain(`content/articles/${ferryArticle} ${full}: ${room}`)
    expect(folder.list('content/articles')).toEqual([ferryArticle.replace('ferry', 'barge')])
  })

  test('verify --fix', async () => {
    for (const slug of ['one', 'two']) writeArticle(slug)
    const before = folder.read('content/articles/one.md')
    fillDiskAt('one.md')
    const { code, stdout, stderr } = await run(verify, '--fix')
    expect(code).toBe(1)
    expect(stderr).toContain(`content/articles/one.md:1\n  ${full}\n  → ${room}`)
    expect(stdout).toContain('content/articles/two.md: 1 quotation added')
    expect(folder.read('content/articles/one.md')).toBe(before)
    expect(folder.list('content/articles')).toEqual(['one.md', 'two.md'])
  })

  test('permalinks', async () => {
    for (const slug of ['one', 'two']) writeArticle(slug, listed(slug))
    fillDiskAt('one.json')
    const { code, stderr } = await run((line, io) => permalinks(line, io, environment))
    expect(code).toBe(1)
    expect(stderr).toBe(`content/permalinks/one.json ${full}: ${room}\n`)
    expect(folder.list('content/permalinks')).toEqual(['.first-recording', 'two.json'])
  })

  test('permalinks keeps the old record of a renamed article until the new one is there', async () => {
    writeArticle('one', listed('one'))
    await run((line, io) => permalinks(line, io, environment))
    folder.write('content/articles/new.md', folder.read('content/articles/one.md'))
    folder.remove('content/articles/one.md')
    fillDiskAt('new.json')
    await run((line, io) => permalinks(line, io, environment))
    expect(folder.list('content/permalinks')).toEqual(['one.json'])
  })

  test.for(['archive.epub', 'one.md'])('export: %s', async (name) => {
    for (const slug of ['one', 'two']) writeArticle(slug, listed(slug))
    fillDiskAt(name)
    const { code, stderr } = await run((line, io) => exportArchive(line, io, environment))
    expect(code).toBe(1)
    expect(stderr).toMatch(
      new RegExp(`${name} cannot be written \\(ENOSPC\\): ${room}\\n1 of \\d files could not`),
    )
    const written = [...folder.list('export'), ...folder.list('export/markdown')]
    expect(written).not.toContain(name)
    expect(written).toContain(name === 'one.md' ? 'archive.epub' : 'one.md')
  })
})

describe('a folder that may not be written is named', () => {
  test('clip', async () => {
    folder.write('a.txt', ferryText)
    closeFolder('articles')
    const { code, stderr } = await runCommand(clip, ['a.txt', ...ferryOptions], { cwd: folder.path })
    expect(code).toBe(1)
    expect(stderr).toContain(
      `content/articles/${ferryArticle} cannot be written (EACCES): check the permissions of the file and of its folder`,
    )
  })

  test('permalinks', async () => {
    writeArticle('one', listed('one'))
    closeFolder('permalinks')
    const { stderr } = await run((line, io) => permalinks(line, io, environment))
    expect(stderr).toContain(
      'content/permalinks/.first-recording cannot be written (EACCES): check the permissions',
    )
  })
})

function run(command: Parameters<typeof runCommand>[0], ...argv: string[]): Promise<CommandResult> {
  return runCommand(command, argv, { cwd: folder.path })
}
