import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { type FolderServer, serveFolder } from '../../src/cli/serve-folder.ts'
import { findPageFaults } from '../../src/site/find-page-faults.ts'
import { buildContent } from './build-site.ts'
import { crawlSite, readLanguage, readWords } from './crawl-site.ts'
import { findViolations } from './find-violations.ts'
import { buildAlone } from './one-build-at-a-time.ts'
import { phone, wide } from './pages.ts'
import { test } from './test.ts'

/* A paper in English and Armenian, each list with the articles in its own language, built under a sub-path. */
test.describe.configure({ mode: 'default' })

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, '.astro/e2e/languages')
const base = '/papers/two/'
const articles = ['bridge-at-saltmere', 'nothing-was-said', 'kamurje-kbacvi']

const settings = `name: The Saltmere Reader
tagline: Every tide, word for word.
language: en
otherLanguages:
  - language: hy
    name: Սալտմերի ընթերցող
    tagline: Ամեն մակընթացություն՝ բառ առ բառ։
    footer:
      text: Տպված է Սալտմերում
lists: own
fonts:
  - family: Quay Serif
    for: [text, headings]
    languages: [en]
    files:
      - file: fonts/quay.woff2
      - file: fonts/quay-bold.woff2
        weight: 700
footer:
  text: Printed in Saltmere
quotationPages: false
offline: false
previewPictures: false
`

let server: FolderServer
let home = ''
let pages = new Map<string, string>()

test.beforeAll(async () => {
  test.setTimeout(600_000)
  rmSync(folder, { recursive: true, force: true })
  const content = path.join(folder, 'content')
  mkdirSync(path.join(content, 'articles'), { recursive: true })
  mkdirSync(path.join(content, 'pages/hy'), { recursive: true })
  for (const slug of articles)
    cpSync(path.join(root, 'tests/fixtures/site', `${slug}.md`), path.join(content, 'articles', `${slug}.md`))
  const fonts = path.join(folder, 'public/fonts')
  mkdirSync(fonts, { recursive: true })
  cpSync(path.join(root, 'public'), path.join(folder, 'public'), { recursive: true })
  for (const [name, weight] of [
    ['quay', 400],
    ['quay-bold', 700],
  ] as const)
    cpSync(
      path.join(
        root,
        `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`,
      ),
      path.join(fonts, `${name}.woff2`),
    )
  writeFileSync(path.join(content, 'site.yaml'), settings)
  writeFileSync(path.join(content, 'pages/about.md'), '# About us\n\nWe print in Saltmere.\n')
  writeFileSync(
    path.join(content, 'pages/hy/about.md'),
    '# Մեր մասին\n\nՄենք տպում ենք Սալտմերում. տես [թեմաները](/hy/topics/)։\n',
  )
  server = await serveFolder(path.join(folder, 'dist'), base)
  home = server.origin + base
  await buildAlone(() =>
    buildContent(path.join(content, 'articles'), {
      folder,
      origin: server.origin,
      base,
      publicFolder: path.join(folder, 'public'),
    }),
  )
  pages = await crawlSite(server.origin, base)
})

test.afterAll(() => server.close())

/** The pages in Armenian, without the articles. */
const listArmenian = (): [string, string][] => [...pages].filter(([place]) => place.startsWith('hy/'))

test('every list, the search and the paper’s own pages exist in Armenian, and no link is broken', () => {
  expect(listArmenian().map(([place]) => place)).toEqual(
    expect.arrayContaining([
      'hy/',
      'hy/about/',
      'hy/search/',
      'hy/speakers/',
      'hy/speakers/մարա-լճակ/',
      'hy/topics/',
      'hy/topics/կամուրջներ/',
    ]),
  )
})

test('no page in Armenian has an English word, besides the name of English', () => {
  for (const [place, html] of listArmenian()) {
    expect(readLanguage(html), place).toBe('hy')
    const words = readWords(html).match(/[a-z]{2,}/gi) ?? []
    expect(
      words.filter((word) => !['English', 'JavaScript', 'GMT'].includes(word)),
      place,
    ).toEqual([])
  }
})

test('no build has a trace of the page that asks about speakers', () => {
  const dist = path.join(folder, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(dist, file)).isFile(),
  )
  expect(files.filter((file) => /(?:^|\/)_?review(?:\/|\.)/.test(file))).toEqual([])
  const traces = files.filter((file) =>
    /_review|fair-copy-review|Who said this\?/.test(readFileSync(path.join(dist, file), 'utf8')),
  )
  expect(traces).toEqual([])
})

test('a site without offline reading has no page for it', async () => {
  expect((await fetch(`${home}offline/`)).status).toBe(404)
  expect(pages.get('')).not.toContain('data-worker')
})

test('every page has a policy and asks no other origin', () => {
  for (const [place, html] of pages) expect(findPageFaults(html, server.origin), place).toEqual([])
})

test('pages name each other as the same page in another language, and the sitemap says so too', () => {
  const sitemap = readFileSync(path.join(folder, 'dist/sitemap.xml'), 'utf8')
  const readAlternates = (place: string): string[] =>
    [...parseHTML(pages.get(place) ?? '').document.querySelectorAll('link[hreflang]')].map(
      (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
    )
  for (const place of ['', 'topics/', 'speakers/', 'search/', 'about/']) {
    const both = [`en ${home}${place}`, `hy ${home}hy/${place}`, `x-default ${home}${place}`]
    expect(readAlternates(place), place).toEqual(both)
    expect(readAlternates(`hy/${place}`), place).toEqual(both)
  }
  expect(sitemap).toContain(`hreflang="hy" href="${home}hy/about/"`)
  // A topic of Armenian articles alone. Its address in the first language still works.
  expect(readAlternates('hy/topics/կամուրջներ/')).toHaveLength(3)
  expect(readAlternates('topics/bridges/')).toEqual([])
  expect(pages.get('topics/')).not.toContain('Կամուրջներ')
})

test('a front page names the feed of its language before that of all articles, and the manifest of its language', () => {
  const readLinks = (place: string, rel: string): string[] =>
    [...parseHTML(pages.get(place) ?? '').document.querySelectorAll(`link[rel=${rel}]`)]
      .filter((link) => link.getAttribute('type') !== null || rel === 'manifest')
      .map((link) => (link.getAttribute('href') ?? '').slice(base.length))
  for (const [place, tag] of [
    ['', 'en'],
    ['hy/', 'hy'],
  ] as const) {
    expect(readLinks(place, 'alternate')).toEqual([
      `languages/${tag}/feed.xml`,
      `languages/${tag}/feed.json`,
      'feed.xml',
      'feed.json',
    ])
    expect(readLinks(place, 'manifest')).toEqual([`${place}manifest.webmanifest`])
  }
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, 'dist', file), 'utf8'))
  expect(read('hy/manifest.webmanifest')).toMatchObject({
    name: 'Սալտմերի ընթերցող',
    lang: 'hy',
    start_url: `${base}hy/`,
    scope: base,
  })
  expect(read('manifest.webmanifest')).toMatchObject({
    name: 'The Saltmere Reader',
    lang: 'en',
    start_url: base,
  })
  expect(read('languages/hy/feed.json')).toMatchObject({
    title: 'Հայերեն · Սալտմերի ընթերցող',
    language: 'hy',
    home_page_url: `${home}hy/`,
  })
  expect(read('languages/en/feed.json')).toMatchObject({
    title: 'English · The Saltmere Reader',
    home_page_url: home,
  })
})

test('a reader changes the language without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${home}topics/`)
  await page.getByRole('link', { name: 'Հայերեն' }).click()
  await expect(page).toHaveURL(`${home}hy/topics/`)
  await page.locator('main').getByRole('link', { name: 'Կամուրջներ' }).click()
  await page.locator('main h2 a').first().click()
  await expect(page).toHaveURL(`${home}articles/kamurje-kbacvi/`)
  // The article leads back to the lists in its language.
  await page.locator('.kicker a').click()
  await expect(page).toHaveURL(`${home}hy/topics/${encodeURI('կամուրջներ')}/`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${home}topics/${encodeURI('կամուրջներ')}/`)
  await context.close()
})

test('the search in Armenian finds Armenian words', async ({ page }) => {
  await page.goto(`${home}hy/`)
  await page.locator('.search-form input').fill('կամուրջը')
  await page.locator('.search-form button').click()
  await expect(page).toHaveURL(/\/hy\/search\/\?q=/)
  await expect(page.locator('#found-articles a').first()).toBeVisible()
})

test('the search finds pages of the paper’s own', async ({ page }) => {
  await page.goto(`${home}hy/search/?q=${encodeURIComponent('տպում')}`)
  await expect(page.locator('#found-articles a').first()).toHaveAttribute('href', `${base}hy/about/`)
})

test('a font of the site’s own is loaded from the site on pages in its language, and on no other', async ({
  page,
}) => {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`${home}articles/bridge-at-saltmere/`)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => document.fonts.check('700 20px "Quay Serif"'))).toBe(true)
  expect(await page.locator('h1').evaluate((node) => getComputedStyle(node).fontFamily)).toMatch(
    /^"Quay Serif"/,
  )
  await expect(page.locator('link[rel=preload]')).toHaveAttribute('href', `${base}fonts/quay.woff2`)
  expect(requests.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0)
  expect(requests.filter((url) => !url.startsWith(home))).toEqual([])
  requests.length = 0
  await page.goto(`${home}articles/kamurje-kbacvi/`)
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => url.endsWith('.woff2'))).toEqual([])
  expect(complaints).toEqual([])
})

test('axe finds nothing wrong with pages that have a choice of languages', async ({ page }) => {
  for (const place of ['', 'hy/', 'hy/topics/', 'hy/about/']) {
    for (const size of [wide, phone]) {
      await page.setViewportSize(size)
      await page.goto(home + place)
      expect(await findViolations(page), place).toEqual([])
      expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0)
    }
  }
})
