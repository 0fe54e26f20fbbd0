import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import { writePdfs } from '../../src/cli/pdf.ts'
import { outputFolder } from './build-site.ts'
import { findPdfFaults } from './find-pdf-faults.ts'
import { hasPdfTools, listToolComplaints } from './read-by-tools.ts'
import { readPdf } from './read-pdf.ts'

const slug = 'bridge-at-saltmere'
let cwd = ''

test.beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fair-copy-pdf-'))
  cpSync(outputFolder('root'), path.join(cwd, 'dist'), { recursive: true })
})

test.afterAll(() => rmSync(cwd, { recursive: true }))

async function run(argv: string[]) {
  let out = ''
  let error = ''
  const io = {
    stdin: Readable.from([]),
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (error += text) },
    cwd,
  }
  return { code: await writePdfs(argv, io), out, error }
}

test('npm run pdf writes the named articles beside their pages, with reporters, topics and address', async () => {
  const { code, out, error } = await run([slug])
  expect(error).toBe('')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^articles\/bridge-at-saltmere\/bridge-at-saltmere\.pdf\n1 PDF written \([\d.]+ s, [\d.]+ per second\)\n$/,
  )
  const bytes = readFileSync(path.join(cwd, 'dist/articles', slug, `${slug}.pdf`))
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(pdf.getTitle()).toBe('Saltmere Votes to Keep Its Old Bridge')
  expect(pdf.getAuthor()).toBe('Ida Marlow, Per Tolland')
  expect(pdf.getKeywords()).toBe('Saltmere Bridges')
  expect(pdf.getSubject()).toContain('The council sets money aside')
  expect(pdf.getLanguage()).toBe('en-GB')
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info)
  const source =
    info && 'get' in info ? (info as { get: (key: PDFName) => unknown }).get(PDFName.of('Source')) : undefined
  expect(source instanceof PDFHexString && source.decodeText()).toMatch(/\/articles\/bridge-at-saltmere\/$/)
  // Still tagged, and still the whole article.
  const { blocks } = await readPdf(bytes)
  expect(blocks.join('')).toContain('“Itheldinthefloodof’09,”')
})

test('npm run pdf names a PDF that cannot be written, and writes the others', async () => {
  const other = 'two-pictures'
  mkdirSync(path.join(cwd, 'dist/articles', other, `${other}.pdf`))
  const { code, out, error } = await run([other, slug])
  expect({ code, error }).toEqual({
    code: 1,
    error: `dist/articles/${other}/${other}.pdf cannot be written (EISDIR): check its permissions\n`,
  })
  expect(out).toMatch(/^articles\/bridge-at-saltmere\/bridge-at-saltmere\.pdf\n1 PDF written, 1 failed \(/)
  rmSync(path.join(cwd, 'dist/articles', other, `${other}.pdf`), { recursive: true })
})

const kinds = {
  'with every field': slug,
  'with pictures': 'two-pictures',
  'with quotations in every kind of block': 'quoted-everywhere',
  'in Arabic': 'jisr-saltmir',
  'in Armenian': 'kamurje-kbacvi',
  'in Chinese': 'qiao',
  'with 52 quotations': 'everybody-has-something-to-say',
}

test('qpdf and poppler find no fault in a PDF, of any article and on any paper', async () => {
  test.skip(!hasPdfTools(), 'qpdf and poppler are not installed')
  for (const paper of ['A4', 'A5', 'Letter', 'Legal']) {
    expect((await run([...Object.values(kinds), '--paper', paper])).code).toBe(0)
    for (const own of Object.values(kinds))
      expect(listToolComplaints(path.join(cwd, 'dist/articles', own, `${own}.pdf`)), own).toEqual([])
  }
})

for (const [kind, own] of Object.entries(kinds)) {
  test(`the PDF of an article ${kind} breaks no rule of PDF/UA that a program can check`, async () => {
    expect((await run([own])).code).toBe(0)
    expect(await findPdfFaults(readFileSync(path.join(cwd, 'dist/articles', own, `${own}.pdf`)))).toEqual([])
  })
}

test('--quotations end prints the notes after the article', async () => {
  expect((await run([slug, '--quotations', 'end'])).code).toBe(0)
  const { pages } = await readPdf(readFileSync(path.join(cwd, 'dist/articles', slug, `${slug}.pdf`)))
  expect(pages.join('')).toContain('Quotations1TomasVell')
})

test('an article that the site does not have, and a paper that does not exist, are refused', async () => {
  expect(await run(['no-such-article'])).toEqual({
    code: 1,
    out: '',
    error: 'there is no article no-such-article in dist: run `npm run build` first\n',
  })
  const { code, error } = await run(['--paper', 'A7'])
  expect(code).toBe(2)
  expect(error).toContain('--paper is A7: use A4, A5, Letter, Legal')
})
