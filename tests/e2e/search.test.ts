import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, type Route } from '@playwright/test'
import { formatMessage } from '../../src/languages/format-message.ts'
import { outputFolder } from './build-site.ts'
import { chooseTheme } from './choose-settings.ts'
import { findColourViolations, findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { pages, phone } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

const search = pages['the search']

test.use({ serviceWorkers: 'block' })

async function type(page: Page, query: string): Promise<void> {
  await page.locator('#search-words').fill(query)
}

test('a word of a quotation finds it with its speaker and links to its passage', async ({ page }) => {
  await page.goto(search)
  await type(page, 'engineers')
  const found = page.locator('.found-quotes li')
  await expect(found).toHaveCount(1)
  await expect(found.locator('.speaker')).toHaveText('Tomas Vell, chairman of the Saltmere council')
  await expect(found.locator('.said-words')).toHaveText(/^We will not leave 1,200 people .* like us to do$/)
  await found.locator('.said-words').click()
  await expect(page.locator('.said:target')).toBeInViewport()
})

test('a speaker’s name finds only quotations of that speaker', async ({ page }) => {
  await page.goto(search)
  await type(page, 'Mara Quill toll keeper')
  const found = page.locator('.found-quotes li')
  await expect(found.first()).toBeVisible()
  for (const speaker of await found.locator('.speaker').allTextContents())
    expect(speaker).toMatch(/^Mara Quill/)
})

test('a word of the text finds the article, whatever the word’s ending', async ({ page }) => {
  await page.goto(search)
  await type(page, 'pier lamp')
  const found = page.locator('#found-articles ol > li').first()
  await expect(found.locator('h3')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  await expect(found.locator('mark').first()).toHaveText(/piers|lamps/)
})

test('articles in every language are found, and are marked with their language', async ({ page }) => {
  await page.goto(search)
  await type(page, 'կամուրջը')
  await expect(page.locator('#found-articles ol > li[lang=hy]').first()).toBeVisible()
  await type(page, 'الجسر')
  await expect(page.locator('#found-articles ol > li[lang=ar]').first()).toBeVisible()
})

test('in a script without spaces, a word finds the quotation it is in', async ({ page }) => {
  await page.goto(search)
  const speakers = page.locator('.found-quotes .speaker')
  await type(page, '桥梁')
  await expect(speakers).toHaveText(['王明'])
  await type(page, '河水')
  await expect(speakers).toHaveText(['李华'])
})

test('the search loads nothing before the reader types, and then only from its own site', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(search)
  await page.locator('#search-words').focus()
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => url.includes('pagefind'))).toEqual([])
  await type(page, 'bridge')
  await expect(page.locator('#found-articles ol > li').first()).toBeVisible()
  expect(requests.filter((url) => url.includes('pagefind'))).not.toEqual([])
  expect(requests.filter((url) => !url.startsWith(siteAddress('root')))).toEqual([])
})

test('the key / focuses the search box of the front page, and a query has an address', async ({ page }) => {
  await page.goto(pages['the front page'])
  await page.keyboard.press('/')
  await expect(page.locator('#search-words')).toBeFocused()
  await page.keyboard.type('gamble')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${search}?q=gamble`)
  await expect(page.locator('.found-quotes .speaker').first()).toHaveText('Port Office')
})

test('the key / leads from an article to the search box, in which it can be typed', async ({ page }) => {
  await page.goto(pages['a long article'])
  await page.keyboard.press('/')
  await expect(page).toHaveURL(search)
  await expect(page.locator('#search-words')).toBeFocused()
  await page.keyboard.type('1/2')
  await expect(page.locator('#search-words')).toHaveValue('1/2')
})

test('an article in each part of the index is found, with its quotations, and by the words of no other part', async ({
  page,
}) => {
  const older = readdirSync(path.join(outputFolder('root'), 'pagefind/en')).filter((name) =>
    /^[0-9a-f]{12}$/.test(name),
  )
  expect(older.length).toBeGreaterThan(1)
  const loaded = new Set<string>()
  page.on('request', (request) => {
    const part = /pagefind\/en\/(.*)fragment/.exec(request.url())?.[1]
    if (part !== undefined) loaded.add(part)
  })
  await page.goto(search)
  const headlines = page.locator('#found-articles h3')
  for (const [query, headline] of [
    ['gull point ferry islanders', /^Gull Point Loses Its Winter Ferry/],
    ['pictures of the quay', /^Two Pictures of the Quay$/],
    ['Mara Quill toll keeper', /^Saltmere Votes to Keep Its Old Bridge$/],
    ['engineers', /^Saltmere Votes to Keep Its Old Bridge$/],
  ] as const) {
    await type(page, query)
    await expect(headlines).toHaveText([headline])
  }
  expect(loaded.size).toBeGreaterThan(1)
  await type(page, 'Tomas Vell')
  await expect(page.locator('#found-articles ol > li:has(.found-quotes)').nth(1)).toBeVisible()
})

test('results of the newest part are shown while the others are loaded, and stay where they are', async ({
  page,
}) => {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/pagefind\/en\/[0-9a-f]{12}\/.*pf_meta/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(search)
  await type(page, 'bridge')
  const results = page.locator('#found-articles h3')
  await expect(results.first()).toBeVisible()
  await expect(page.locator('#search-status')).toHaveText(texts.searching)
  await expect(page.locator('.more-button')).toBeHidden()
  const first = await results.allTextContents()
  release()
  await expect(page.locator('#search-status')).toHaveText(/^\d/)
  const all = await results.allTextContents()
  expect(all.length).toBeGreaterThan(first.length)
  expect(all.slice(0, first.length)).toEqual(first)
  expect(new Set(all).size).toBe(all.length)
})

test('a part that cannot be loaded is said, and is loaded for the next search', async ({ page }) => {
  let fails = true
  await page.route(/pagefind\/en\/[0-9a-f]{12}\/.*pf_meta/, async (route) => {
    if (fails) await route.abort()
    else await route.continue()
  })
  await page.goto(search)
  await type(page, 'bridge')
  await expect(page.locator('#search-status')).toHaveText(texts.searchFailed)
  fails = false
  await type(page, 'bridges')
  await expect(page.locator('#search-status')).toHaveText(/^\d/)
})

test('a query without results says so, and shows a query with markup as text', async ({ page }) => {
  await page.goto(search)
  for (const query of ['zyxwvut', '<img=zyxwvut>$&']) {
    await type(page, query)
    await expect(page.locator('#search-status')).toHaveText(formatMessage(texts.nothingFound, { query }))
  }
  await expect(page.locator('.found:visible')).toHaveCount(0)
  await expect(page.locator('main img')).toHaveCount(0)
})

test('an article whose quotations lack the word is found without them', async ({ page }) => {
  await page.goto(search)
  await type(page, 'photographer')
  await expect(page.locator('#found-articles ol > li')).toHaveCount(1)
  await expect(page.locator('.found-quotes')).toHaveCount(0)
})

test('results of an earlier query that arrive late are not shown', async ({ page }) => {
  await page.goto(search)
  const held: Route[] = []
  let holds = true
  await page.route('**/fragment/*', async (route) => {
    if (holds) held.push(route)
    else await route.continue()
  })
  await type(page, 'lighthouse')
  await expect.poll(() => held.length).toBeGreaterThan(0)
  holds = false
  await type(page, 'photographer')
  const headlines = page.locator('#found-articles h3')
  await expect(headlines).toHaveText(['Two Pictures of the Quay'])
  for (const route of held) {
    await route.continue()
    await (await route.request().response())?.finished()
  }
  // Two frames: by then the page has handled the late results.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(headlines).toHaveText(['Two Pictures of the Quay'])
})

test('axe finds nothing wrong with results on a phone, and the policy refuses nothing', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.setViewportSize(phone)
  await page.goto(search)
  await type(page, 'bridge')
  await expect(page.locator('#found-articles ol > li').first()).toBeVisible()
  await chooseTheme(page, 'light')
  expect(await findViolations(page)).toEqual([])
  await chooseTheme(page, 'dark')
  expect(await findColourViolations(page)).toEqual([])
  expect(complaints).toEqual([])
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page says that it needs them and lists the articles', async ({ page }) => {
    await page.goto(search)
    await expect(page.locator('noscript p')).toHaveText(texts.searchNeedsScript)
    await page.locator('noscript a[href$="/bridge-at-saltmere/"]').click()
    await expect(page.locator('h1')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  })
})
