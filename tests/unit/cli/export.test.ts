import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportArchive } from '../../../src/cli/export.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const environment = { SITE_URL: 'https://saltmere.example', BASE_PATH: '/papers/', BUILD_TIME: '2031-12-01' }
const run = (...argv: string[]) =>
  runCommand((line, io) => exportArchive(line, io, environment), argv, { cwd: folder.path })

function writeArticle(slug: string, quotation: string, fields = ''): void {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  folder.write(
    `content/articles/${slug}.md`,
    `---\nheadline: ${slug}\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger\n  relation: original\nquotes:\n  - text: ${quotation}\n    speaker: Mara Quill\n${fields}---\n“${quotation},” said Mara Quill.\n`,
  )
}

test('the archive is written as Markdown, JSON, one table and one book, without drafts', async () => {
  writeArticle('lamps', '-1 is “cold"'.replace(/[“"]/g, ''))
  writeArticle('oil', 'We pay, and wait')
  writeArticle('later', 'Not yet', 'status: draft\n')
  expect(await run()).toEqual({ code: 0, stdout: '2 articles written to export\n', stderr: '' })
  expect(folder.list('export')).toEqual(['archive.epub', 'json', 'markdown', 'quotations.csv'])
  expect(folder.list('export/markdown')).toEqual(['lamps.md', 'oil.md'])
  const table = folder.read('export/quotations.csv')
  expect(table.startsWith('\uFEFFwords,speaker,role,said,confirmed,')).toBe(true)
  expect(table).toContain('"We pay, and wait",Mara Quill')
  expect(table, 'words stay as they are').toContain('\r\n-1 is cold,Mara Quill')
  expect(table).toContain('https://saltmere.example/papers/articles/oil/#quote-we-pay-and-wait')
  const epub = readFileSync(path.join(folder.path, 'export/archive.epub'))
  expect(epub.readUInt32LE(10), 'not the time of the export: the same articles are the same file').toBe(
    0x210000,
  )
  expect(epub.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  expect(strFromU8(unzipSync(new Uint8Array(epub))['EPUB/article-1.xhtml'] ?? new Uint8Array())).toContain(
    'said Mara Quill',
  )
})

test('the paper’s own pages are exported as they are, in their languages, and checked before', async () => {
  writeArticle('lamps', 'Lit')
  folder.write('content/site.yaml', 'name: The Saltmere Copy\notherLanguages:\n  - language: hy\n')
  const about = '---\nfooter: false\n---\n\n# About us\n\nWe print.\n'
  folder.write('content/pages/about.md', about)
  folder.write('content/pages/hy/about.md', '# Մեր մասին\n\nՏպում ենք։\n')
  expect((await run()).code).toBe(0)
  expect(folder.read('export/markdown/pages/about.md')).toBe(about)
  expect(folder.list('export/markdown/pages/hy')).toEqual(['about.md'])
  const book = unzipSync(new Uint8Array(readFileSync(path.join(folder.path, 'export/archive.epub'))))
  const chapter = strFromU8(book['EPUB/page-1.xhtml'] ?? new Uint8Array())
  expect(chapter, 'the book has them too').toContain('https://saltmere.example/papers/about/')
  expect(Object.keys(book)).toContain('EPUB/page-2.xhtml')
  folder.write('content/pages/bad.md', 'No title.\n')
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('content/pages/bad.md:1') })
})

test('--format writes one kind only', async () => {
  writeArticle('lamps', 'Lit')
  expect((await run('out', '--format', 'csv')).code).toBe(0)
  expect(folder.list('out')).toEqual(['quotations.csv'])
  expect(await run('--format', 'pdf')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('markdown, json, csv, epub'),
  })
})

test('nothing is written while an article has problems', async () => {
  writeArticle('lamps', 'Lit', 'unknown: field\n')
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing was written') })
  expect(folder.list('export')).toEqual([])
})
