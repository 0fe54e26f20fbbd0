import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { pages, phone } from './pages.ts'
import { siteAddress } from './sites.ts'

const search = pages['the search']

test.use({ serviceWorkers: 'block' })

async function look(page: Page, words: string): Promise<void> {
  await page.locator('#search-words').fill(words)
}

test('a word of a quotation finds it with its speaker, and leads to the very passage', async ({ page }) => {
  await page.goto(search)
  await look(page, 'engineers')
  const found = page.locator('#found-quotations li')
  await expect(found).toHaveCount(1)
  await expect(found.locator('.speaker')).toHaveText('Tomas Vell, chairman of the Saltmere council')
  await expect(found.locator('.said-words')).toHaveText(/^We will not leave 1,200 people .* like us to do$/)
  await found.locator('.said-words').click()
  await expect(page.locator('.said:target')).toBeInViewport()
})

test('a speaker’s name finds what they said and nothing that others said', async ({ page }) => {
  await page.goto(search)
  await look(page, 'Mara Quill toll keeper')
  const found = page.locator('#found-quotations li')
  await expect(found.first()).toBeVisible()
  for (const speaker of await found.locator('.speaker').allTextContents())
    expect(speaker).toMatch(/^Mara Quill/)
})

test('a word of the text finds the article, whatever its ending', async ({ page }) => {
  await page.goto(search)
  await look(page, 'pier lamp')
  const found = page.locator('#found-article li')
  await expect(found.first().locator('h3')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  await expect(found.first().locator('mark').first()).toHaveText(/piers|lamps/)
})

test('articles in every language are found, each in its own', async ({ page }) => {
  await page.goto(search)
  await look(page, 'կամուրջը')
  await expect(page.locator('#found-article li[lang=hy]').first()).toBeVisible()
  await look(page, 'الجسر')
  await expect(page.locator('#found-article li[lang=ar]').first()).toBeVisible()
})

test('nothing of the search is loaded before the box is used', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(search)
  await page.locator('#search-words').focus()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([])
  await look(page, 'bridge')
  await expect(page.locator('#found-article li').first()).toBeVisible()
  expect(asked.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(0)
  expect(asked.filter((url) => !url.startsWith(siteAddress('traps')))).toEqual([])
})

test('a search has an address, and the front page’s box leads to it', async ({ page }) => {
  await page.goto(pages['the front page'])
  await page.keyboard.press('/')
  await expect(page.locator('#search-words')).toBeFocused()
  await page.keyboard.type('gamble')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${search}?q=gamble`)
  await expect(page.locator('#found-quotations li .speaker').first()).toHaveText('Port Office')
})

test('the key / leads from an article to the box', async ({ page }) => {
  await page.goto(pages.shipped)
  await page.keyboard.press('/')
  await expect(page).toHaveURL(`${siteAddress('shipped')}search/`)
  await expect(page.locator('#search-words')).toBeFocused()
  await page.keyboard.type('1/2')
  await expect(page.locator('#search-words')).toHaveValue('1/2')
})

test('what is not there is said not to be, and what is hostile is only text', async ({ page }) => {
  await page.goto(search)
  await look(page, 'zyxwvut')
  await expect(page.locator('#search-status')).toHaveText('Nothing found for “zyxwvut”.')
  await expect(page.locator('.found:visible')).toHaveCount(0)
  await look(page, '<img=zyxwvut>$&')
  await expect(page.locator('#search-status')).toHaveText('Nothing found for “<img=zyxwvut>$&”.')
  await expect(page.locator('main img')).toHaveCount(0)
})

test('a script that writes no words apart finds the quotation the words are in, and its speaker', async ({
  page,
}) => {
  await page.goto(search)
  const found = page.locator('#found-quotations li')
  await look(page, '桥梁')
  await expect(found.locator('.speaker')).toHaveText(['王明'])
  await look(page, '河水')
  await expect(found.locator('.speaker')).toHaveText(['李华'])
})

test('no list of found things is shown empty', async ({ page }) => {
  await page.goto(search)
  await look(page, 'photographer')
  await expect(page.locator('#found-article li')).toHaveCount(1)
  await expect(page.locator('#found-quotations')).toBeHidden()
})

test('what an earlier search finds late is not shown under a later one', async ({ page }) => {
  await page.goto(search)
  await look(page, 'warm up')
  await expect(page.locator('#search-status')).toHaveText(/Nothing found/)
  await page.route('**/fragment/*', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await look(page, 'lighthouse')
  await page.waitForTimeout(500)
  await look(page, 'photographer')
  await expect(page.locator('#found-article li').first()).toBeVisible()
  await page.waitForTimeout(2000)
  await expect(page.locator('#found-article h3')).toHaveText(['Two Pictures of the Quay'])
})

for (const theme of ['light', 'dark']) {
  test(`what was found has nothing for axe to find, and nothing is refused: ${theme}`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.setViewportSize(phone)
    await page.goto(search)
    await page.evaluate((value) => document.getElementById(`theme-${value}`)?.click(), theme)
    await look(page, 'bridge')
    await expect(page.locator('#found-article li').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    )
    expect(complaints).toEqual([])
    expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
  })
}

test('under a sub-path the search finds its index and its articles', async ({ page }) => {
  await page.goto(`${siteAddress('subPath')}search/?q=gamble`)
  await page.locator('#found-quotations .said-words').first().click()
  await expect(page).toHaveURL(new RegExp(`^${siteAddress('subPath')}articles/.*#quote-`))
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page says so and lists what there is', async ({ page }) => {
    await page.goto(search)
    await expect(page.locator('noscript p')).toHaveText(/scripts are off/)
    await page.locator('noscript a[href$="/bridge-at-saltmere/"]').click()
    await expect(page.locator('h1')).toHaveText('Saltmere Votes to Keep Its Old Bridge')
  })
})
