import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { checkLinks } from '../../../src/cli/check-links.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-links-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a build with a front page, runs the command in it, and returns what it wrote. */
async function run(html: string | undefined, argv: string[] = [], environment: Record<string, string> = {}) {
  const cwd = mkdtempSync(path.join(folder, 'test-'))
  if (html !== undefined) {
    mkdirSync(path.join(cwd, 'dist/topics'), { recursive: true })
    writeFileSync(path.join(cwd, 'dist/index.html'), html)
    writeFileSync(path.join(cwd, 'dist/topics/index.html'), '<h1>Topics</h1>')
  }
  let out = ''
  let error = ''
  const io = {
    stdin: Readable.from([]),
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (error += text) },
    cwd,
  }
  return { code: await checkLinks(argv, io, environment), out, error }
}

test('a site whose links are whole passes', async () => {
  expect(await run('<a href="/topics/">Topics</a>')).toEqual({
    code: 0,
    out: '2 pages checked, no broken links\n',
    error: '',
  })
})

test('a broken link is reported with its file, and fails', async () => {
  expect(await run('<a href="/speakers/">Speakers</a>')).toEqual({
    code: 1,
    out: '',
    error: `${path.join('dist', 'index.html')}  /speakers/\n  there is no file speakers/index.html\n\n1 broken link\n`,
  })
})

test('links are checked under the base path that the site was built with', async () => {
  const { code } = await run('<a href="/papers/topics/">Topics</a>', [], { BASE_PATH: '/papers/' })
  expect(code).toBe(0)
})

test('another folder can be named', async () => {
  const { out } = await run('', ['dist/topics'])
  expect(out).toBe('1 page checked, no broken links\n')
})

test('without a build there is nothing to pass', async () => {
  const { code, error } = await run(undefined)
  expect(code).toBe(1)
  expect(error).toContain('npm run build')
})

test('a wrong option or address is explained', async () => {
  const option = await run('', ['--folder'])
  expect([option.code, option.error]).toEqual([2, expect.stringContaining('--folder')])
  const variable = await run('', [], { SITE_URL: 'saltmere' })
  expect([variable.code, variable.error]).toEqual([2, expect.stringContaining('SITE_URL is saltmere')])
})

test('--help explains the command', async () => {
  const { code, out } = await run(undefined, ['--help'])
  expect([code, out]).toEqual([0, expect.stringContaining('npm run check:links')])
})
