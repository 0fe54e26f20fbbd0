import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { leaveOutUnchanged, reusePages } from '../../../src/site/reuse-pages.ts'

const root = mkdtempSync(path.join(tmpdir(), 'reuse-pages-'))
const site = path.join(root, 'dist')
const cache = path.join(root, 'cache')

beforeEach(() => rmSync(cache, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What a build of pages without their keys has: a text for each path, and the pictures that Astro writes. */
interface Build {
  pages: { path: string; key: string; html: string }[]
  pictures?: string[]
}

/** Builds a site as Astro would. Returns the paths of the pages that were drawn. */
function build({ pages, pictures = [] }: Build): string[] {
  rmSync(site, { recursive: true, force: true })
  const { hooks } = reusePages()
  const run = (name: string, options: unknown): void => {
    const hook = (hooks as Record<string, unknown>)[name] as (options: unknown) => void
    hook(options)
  }
  const logger = { info: () => undefined }
  run('astro:config:setup', { command: 'build' })
  run('astro:config:done', { config: { cacheDir: pathToFileURL(`${cache}/`) } })
  const drawn = leaveOutUnchanged(pages)
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true })
    writeFileSync(path.join(site, file), text)
  }
  for (const page of drawn) write(`${page.path}index.html`, page.html)
  for (const picture of pictures) write(`_astro/${picture}`, picture)
  run('astro:build:done', { dir: pathToFileURL(`${site}/`), logger })
  return drawn.map((page) => page.path)
}

const front = { path: '', key: 'a', html: 'The front page' }
const ferry = { path: 'articles/ferry/', key: 'b', html: 'The ferry' }

test('a page with the key of the last build is not drawn, and is in the build', () => {
  expect(build({ pages: [front, ferry] })).toEqual(['', 'articles/ferry/'])
  expect(build({ pages: [front, { ...ferry, key: 'c', html: 'The bridge' }] })).toEqual(['articles/ferry/'])
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('The front page')
  expect(readFileSync(path.join(site, 'articles/ferry/index.html'), 'utf8')).toBe('The bridge')
})

test('a page that is no longer there is in neither the build nor the cache', () => {
  build({ pages: [front, ferry] })
  build({ pages: [front] })
  expect(existsSync(path.join(site, 'articles'))).toBe(false)
  expect(readdirSync(path.join(cache, 'pages')).filter((name) => name.endsWith('.html'))).toHaveLength(1)
  expect(build({ pages: [front, ferry] })).toEqual(['articles/ferry/'])
})

test('the pictures of a page that is not drawn are in the build, and no others', () => {
  const pictured = { ...ferry, html: '<img src="/_astro/quay.1.webp">' }
  build({ pages: [pictured], pictures: ['quay.1.webp', 'quay.png'] })
  expect(readdirSync(path.join(site, '_astro'))).toEqual(['quay.1.webp'])
  expect(build({ pages: [pictured], pictures: ['quay.png'] })).toEqual([])
  expect(readdirSync(path.join(site, '_astro'))).toEqual(['quay.1.webp'])
})

test('a page is drawn again if its file or one of its pictures is lost', () => {
  const pictured = { ...ferry, html: '<img src="/_astro/quay.1.webp">' }
  build({ pages: [front, pictured], pictures: ['quay.1.webp'] })
  rmSync(path.join(cache, 'pages/_astro/quay.1.webp'))
  expect(build({ pages: [front, pictured], pictures: ['quay.1.webp'] })).toEqual(['articles/ferry/'])
})

test('outside of a build no page is left out', () => {
  build({ pages: [front] })
  expect(leaveOutUnchanged([front])).toEqual([front])
})
