import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkBuiltSite } from '../../../src/cli/check-built-site.ts'

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'
const small = `<!doctype html><html><head>${policy}</head><body>Quay</body></html>`
/** Random letters do not compress to less than three quarters. */
const large = small.replace('Quay', randomBytes(15_000).toString('base64'))

let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'fair-copy-site-'))
})

afterEach(() => rmSync(cwd, { recursive: true }))

function put(file: string, html: string): void {
  const at = path.join(cwd, file)
  mkdirSync(path.dirname(at), { recursive: true })
  writeFileSync(at, html)
}

async function run(argv: string[] = [], environment: Record<string, string> = {}) {
  let out = ''
  let error = ''
  const io = {
    stdin: Readable.from([]),
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (error += text) },
    cwd,
  }
  return { code: await checkBuiltSite(argv, io, environment), out, error }
}

test('the sizes of articles are printed, and of no other pages', async () => {
  put('dist/index.html', small)
  put('dist/articles/quay/index.html', small)
  const { code, out } = await run()
  expect(code).toBe(0)
  expect(out).toMatch(/^ +\d+ bytes {2}articles.quay\n2 pages checked, no faults\n$/)
})

test('of many articles the largest are named, and the others are summed up', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `pier-${index}`)
  for (const name of names) put(`dist/articles/${name}/index.html`, small)
  put('dist/articles/quay/index.html', large)
  put('dist/articles/quay/cite/index.html', small)
  const lines = (await run()).out.split('\n')
  expect(lines[0]).toMatch(/articles.quay {2}more than the usual 14,000$/)
  expect(lines[12]).toMatch(/^… and 3 more of \d+ bytes$/)
  expect(lines.slice(13)).toEqual([
    '1 article is larger than the usual 14,000 bytes',
    '16 pages checked, no faults',
    '',
  ])
})

test('a large article is pointed out but passes', async () => {
  put('dist/articles/long/index.html', large)
  const { code, out } = await run()
  expect(code).toBe(0)
  expect(out).toMatch(/1\d,\d{3} bytes {2}articles.long {2}more than the usual 14,000\n/)
  expect(out).toContain('1 article is larger than the usual 14,000 bytes\n')
})

test('an article larger than --max-bytes fails', async () => {
  put('dist/articles/long/index.html', large)
  put('dist/articles/quay/index.html', small)
  const { code, error } = await run(['--max-bytes', '14000'])
  expect(code).toBe(1)
  expect(error).toBe(`${path.join('dist/articles/long/index.html')}  is larger than 14000 bytes\n1 fault\n`)
})

test('a fault of any page is reported with its file', async () => {
  put('dist/articles/quay/index.html', small)
  put('dist/topics/index.html', '<p>Topics</p>')
  const { code, error } = await run()
  expect(code).toBe(1)
  expect(error).toBe(`${path.join('dist/topics/index.html')}  has no content security policy\n1 fault\n`)
})

test('pictures at SITE_URL belong to the site', async () => {
  put('site/index.html', small.replace('Quay', '<img src="https://reader.example/quay.png">'))
  expect((await run(['site'], { SITE_URL: 'https://reader.example' })).code).toBe(0)
  expect((await run(['site'])).error).toContain('asks another site: https://reader.example/quay.png')
})

test('sites that the policy of a page allows are reported, and others are faults', async () => {
  const open = small
    .replace("default-src 'none'", "default-src 'none';img-src 'self' https://pictures.example")
    .replace('Quay', '<img src="https://pictures.example/quay.png">')
  put('dist/index.html', open)
  const { code, out } = await run()
  expect(code).toBe(0)
  expect(out).toContain('the policy allows https://pictures.example: pages')
  put('dist/index.html', open.replace('pictures.example/quay', 'other.example/quay'))
  expect((await run()).error).toContain('asks another site: https://other.example/quay.png')
})

test('fonts are reported with their bytes, large ones are pointed out, and a missing one is a fault', async () => {
  const face = '<style>@font-face{font-family:"Q";src:url("/papers/f/quay.woff2")format("woff2")}</style>'
  put('dist/index.html', small.replace('Quay', face))
  const environment = { BASE_PATH: '/papers/' }
  expect((await run([], environment)).error).toContain('there is no font f/quay.woff2 in dist')
  put('dist/f/quay.woff2', 'x'.repeat(2000))
  const { code, out } = await run([], environment)
  expect(code).toBe(0)
  expect(out).toContain('1 page has fonts of 2,000 bytes (f/quay.woff2)\n')
  put('dist/f/quay.woff2', 'x'.repeat(200_000))
  expect((await run([], environment)).out).toContain(
    '200,000 bytes (f/quay.woff2), more than the usual 100,000',
  )
})

test('a missing build is an error', async () => {
  expect(await run()).toEqual({
    code: 1,
    out: '',
    error: 'there are no pages in dist: run `npm run build` first\n',
  })
})

test('a wrong option, size or address is explained', async () => {
  expect(await run(['--folder'])).toMatchObject({ code: 2, error: expect.stringContaining('--folder') })
  expect(await run(['--max-bytes', '14 kB'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('--max-bytes is 14 kB'),
  })
  expect(await run([], { SITE_URL: 'saltmere' })).toMatchObject({
    code: 2,
    error: expect.stringContaining('SITE_URL is saltmere'),
  })
})

test('--help prints the options', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--max-bytes N') })
})
