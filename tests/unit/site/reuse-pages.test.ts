import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type AccessDay, fillMarks, markDay } from '../../../src/site/access-day.ts'
import {
  findDrawingAhead,
  keepDayPlaces,
  leaveOutUnchanged,
  nameKept,
  reusePages,
  setAccessDay,
  waitForKept,
} from '../../../src/site/reuse-pages.ts'
import { writeKept } from '../../../src/site/write-kept.ts'

const root = mkdtempSync(path.join(tmpdir(), 'reuse-pages-'))
const site = path.join(root, 'dist')
const cache = path.join(root, 'cache')

beforeEach(() => rmSync(cache, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What a build of pages without their keys has: a text for each path, and the pictures that Astro writes. */
interface Build {
  pages: { path: string; key: string; html: string; day?: string }[]
  pictures?: string[]
  /** Runs before the pages are listed. */
  ahead?: () => void
  /** YYYY-MM-DD. */
  day?: string
}

/** Builds a site as Astro would. Returns the paths of the pages that were drawn. */
async function build({ pages, pictures = [], ahead, day = '2031-12-01' }: Build): Promise<string[]> {
  rmSync(site, { recursive: true, force: true })
  const { hooks } = reusePages()
  const run = async (name: string, options: unknown): Promise<void> => {
    const hook = (hooks as Record<string, unknown>)[name] as (options: unknown) => unknown
    await hook(options)
  }
  const logger = { info: () => undefined }
  await run('astro:config:setup', { command: 'build' })
  await run('astro:config:done', {
    config: { cacheDir: pathToFileURL(`${cache}/`), outDir: pathToFileURL(`${site}/`) },
  })
  await waitForKept()
  const today = { ...marks, texts: [day] }
  setAccessDay(today)
  ahead?.()
  await run('astro:build:setup', {})
  const drawn = leaveOutUnchanged(pages)
  const write = (name: string, text: string): void => {
    const file = path.join(site, name)
    const filled = fillMarks(text, today)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, filled.html)
    if (filled.places.length > 0) keepDayPlaces([[file, filled.places]])
  }
  for (const page of drawn) write(`${page.path}index.html`, page.html)
  for (const picture of pictures) write(`_astro/${picture}`, picture)
  await run('astro:build:done', { logger })
  return drawn.map((page) => page.path)
}

/** What a page has in the place of the day until it is written. */
const marks: AccessDay = { mark: 'marked-day', texts: [] }

const front = { path: '', key: 'a', html: 'The front page' }
const ferry = { path: 'articles/ferry/', key: 'b', html: 'The ferry' }

test('a page with the key of the last build is not drawn, and is in the build', async () => {
  expect(await build({ pages: [front, ferry] })).toEqual(['', 'articles/ferry/'])
  expect(await build({ pages: [front, { ...ferry, key: 'c', html: 'The bridge' }] })).toEqual([
    'articles/ferry/',
  ])
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('The front page')
  expect(readFileSync(path.join(site, 'articles/ferry/index.html'), 'utf8')).toBe('The bridge')
})

test('a page that is no longer there is in neither the build nor the cache', async () => {
  await build({ pages: [front, ferry] })
  await build({ pages: [front] })
  expect(existsSync(path.join(site, 'articles'))).toBe(false)
  expect(readdirSync(path.join(cache, 'pages')).filter((name) => name.endsWith('.html'))).toHaveLength(1)
  expect(await build({ pages: [front, ferry] })).toEqual(['articles/ferry/'])
})

test('the pictures of a page that is not drawn are in the build, and no others', async () => {
  const pictured = { ...ferry, html: '<img src="/_astro/quay.1.webp">' }
  await build({ pages: [pictured], pictures: ['quay.1.webp', 'quay.png'] })
  expect(readdirSync(path.join(site, '_astro'))).toEqual(['quay.1.webp'])
  expect(await build({ pages: [pictured], pictures: ['quay.png'] })).toEqual([])
  expect(readdirSync(path.join(site, '_astro'))).toEqual(['quay.1.webp'])
})

test('a page is drawn again if its file or one of its pictures is lost', async () => {
  const pictured = { ...ferry, html: '<img src="/_astro/quay.1.webp">' }
  await build({ pages: [front, pictured], pictures: ['quay.1.webp'] })
  rmSync(path.join(cache, 'pages/_astro/quay.1.webp'))
  expect(await build({ pages: [front, pictured], pictures: ['quay.1.webp'] })).toEqual(['articles/ferry/'])
})

test('a page is drawn again if its file in the last site was changed', async () => {
  await build({ pages: [front, ferry] })
  writeFileSync(path.join(site, 'articles/ferry/index.html'), 'Changed by hand')
  expect(await build({ pages: [front, ferry] })).toEqual(['articles/ferry/'])
  expect(readFileSync(path.join(site, 'articles/ferry/index.html'), 'utf8')).toBe('The ferry')
})

test('a build changes no file of the last site, which may still be served', async () => {
  await build({ pages: [front] })
  rmSync(`${site}.old`, { recursive: true, force: true })
  renameSync(site, `${site}.old`)
  rmSync(path.join(cache, 'pages/pages.json'))
  await build({ pages: [{ ...front, html: 'Drawn in another way' }] })
  expect(readFileSync(path.join(`${site}.old`, 'index.html'), 'utf8')).toBe('The front page')
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('Drawn in another way')
})

test('a file that is drawn ahead is in the build, and kept', async () => {
  const text = { path: 'articles/ferry.md', key: 'd', html: '' }
  const ahead = (): void => {
    const drawing = findDrawingAhead()
    if (!drawing || drawing.isKept(nameKept(text))) return
    writeKept(drawing.folder, nameKept(text), 'The ferry')
    drawing.add([nameKept(text)])
  }
  expect(await build({ pages: [front, text], ahead })).toEqual([''])
  expect(await build({ pages: [front, text] })).toEqual([])
  expect(readFileSync(path.join(site, 'articles/ferry.md'), 'utf8')).toBe('The ferry')
})

test('a page of which only the day has changed is not drawn, and shows the new day', async () => {
  const html = `The year 2031-12-31, and ${markDay(marks, 'iso')}, twice: ${markDay(marks, 'iso')}`
  const read = (): string => readFileSync(path.join(site, 'articles/ferry/index.html'), 'utf8')
  const buildOn = (day: string, key = 'b'): Promise<string[]> =>
    build({ pages: [{ ...ferry, key, html, day }], day })
  expect(await buildOn('2031-12-31')).toEqual(['articles/ferry/'])
  for (const day of ['2032-1-1', '2032-1-1', '2032-01-02']) {
    expect(await buildOn(day)).toEqual([])
    expect(read()).toBe(`The year 2031-12-31, and ${day}, twice: ${day}`)
  }
  expect(await buildOn('2032-01-03', 'c')).toEqual(['articles/ferry/'])
})

test('the build waits for files that are drawn at the same time as its pages', async () => {
  const text = { path: 'articles/ferry.md', key: 'd', html: '' }
  const ahead = (): void => {
    const drawing = findDrawingAhead()
    const written = new Promise<void>((resolve) => {
      setImmediate(() => {
        if (drawing) writeKept(drawing.folder, nameKept(text), 'The ferry')
        resolve()
      })
    })
    drawing?.add([nameKept(text)], written)
  }
  expect(await build({ pages: [front, text], ahead })).toEqual([''])
  expect(readFileSync(path.join(site, 'articles/ferry.md'), 'utf8')).toBe('The ferry')
})

test('the build fails if such a file cannot be drawn', async () => {
  const ahead = (): void => findDrawingAhead()?.add(['ferry'], Promise.reject(new Error('no room')))
  await expect(build({ pages: [front], ahead })).rejects.toThrow('no room')
})

test('outside of a build no page is left out', async () => {
  await build({ pages: [front] })
  expect(leaveOutUnchanged([front])).toEqual([front])
})
