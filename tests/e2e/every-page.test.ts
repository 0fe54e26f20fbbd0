import { expect } from '@playwright/test'
import { chooseTheme } from './choose-settings.ts'
import { findColourViolations, findViolations } from './find-violations.ts'
import { pages, phone, wide } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const [name, path] of Object.entries(pages)) {
    test(`${name} fits windows of 320 to 2560 px, has working anchors and asks no other origin`, async ({
      page,
    }) => {
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(path)
      for (const width of [320, 390, 820, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
        expect(overflow, `${width} px`).toBe(0)
      }
      const { ids, anchors, headings, mains } = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
        anchors: [...document.querySelectorAll('a[href^="#"]')].map((link) =>
          decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
        ),
        headings: document.querySelectorAll('h1').length,
        mains: document.querySelectorAll('main').length,
      }))
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([])
      expect({ headings, mains }).toEqual({ headings: 1, mains: 1 })
      expect(requests.filter((url) => !url.startsWith(siteAddress('root')))).toEqual([])
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    })
  }
})

/** Pages without an address of their own: they cannot be shared. */
const unshared: readonly string[] = ['the offline page', 'the page for missing pages']

for (const [name, path] of Object.entries(pages)) {
  test(`${name} has a description and, if it can be shared, a preview`, async ({ page }) => {
    await page.goto(path)
    const { tags, canonical, title } = await page.evaluate(() => ({
      tags: [...document.querySelectorAll('meta[name=description], meta[property]')].map(
        (tag): [string, string] => [
          tag.getAttribute('property') ?? 'description',
          tag.getAttribute('content') ?? '',
        ],
      ),
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      title: document.title,
    }))
    const once = tags.map(([tag]) => tag).filter((tag) => tag !== 'article:tag')
    expect(once).toEqual([...new Set(once)])
    const values = Object.fromEntries(tags)
    expect(values['description']).toMatch(/\S/)
    if (unshared.includes(name)) {
      expect(Object.keys(values)).toEqual(['description'])
      return
    }
    // A preview names a correction as well.
    const [description, ...correction] = values['og:description']?.split(' · Corrected ') ?? []
    expect(description).toBe(values['description'])
    expect(correction.length).toBeLessThanOrEqual(1)
    // A quotation's page is canonical to its article, and has an address of its own.
    const isQuotation = path.includes('/quotes/')
    const isArticle = /^articles\/[^/]+\/$/.test(path)
    expect(values).toMatchObject({
      'og:type': isArticle || isQuotation ? 'article' : 'website',
      'og:url': isQuotation ? siteAddress('root') + path : canonical,
      'og:site_name': expect.stringMatching(/\S/),
    })
    expect(values['og:locale'] ?? 'en_GB').toMatch(/^[a-z]{2}_[A-Z]{2}$/)
    // Pages about an article are canonical to it.
    expect(canonical).toBe(siteAddress('root') + path.replace(/(?:quotes|cite)\/.*$/, ''))
    expect(title).toContain(values['og:title'])
    expect('article:published_time' in values).toBe(isArticle)
  })
}

test('the preview of an article has its picture, which is a file of the site', async ({ page, request }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  const read = (tag: string) => page.locator(`meta[property="${tag}"]`).getAttribute('content')
  expect(await read('og:image:alt')).toBe('The quay at noon, empty')
  const picture = await request.get((await read('og:image')) ?? '')
  expect((await picture.body()).toString('latin1', 1, 4)).toBe('PNG')
  const shown = await page
    .locator('.article > article > .picture img')
    .evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(Number(await read('og:image:width'))).toBe(shown)
})

test('names, addresses and original words are not translated', async ({ page }) => {
  await page.goto(pages['an article with every field'])
  const fixed = [
    page.locator('.masthead-name'),
    page.getByText('Ida Marlow', { exact: true }),
    page.locator('.source-line').getByText('The Harbour Ledger'),
    page.locator('.said').first(),
    page.locator('.originals q'),
    page.locator('.about .address').first(),
    page.locator('.about .address').last(),
  ]
  for (const part of fixed) expect(await part.evaluate((node: HTMLElement) => node.translate)).toBe(false)
  const translated = [page.locator('.printed-byline'), page.locator('h1'), page.locator('.body p').first()]
  for (const part of translated) expect(await part.evaluate((node: HTMLElement) => node.translate)).toBe(true)
})

for (const [name, path] of Object.entries(pages)) {
  test(`axe finds nothing wrong with ${name}, and every theme has a contrast of 7 to 1`, async ({ page }) => {
    await page.setViewportSize(wide)
    await page.goto(path)
    await chooseTheme(page, 'light')
    expect(await findViolations(page), 'desktop, light').toEqual([])
    for (const theme of ['sepia', 'dark'] as const) {
      await chooseTheme(page, theme)
      expect(await findColourViolations(page), `desktop, ${theme}`).toEqual([])
    }
    await page.setViewportSize(phone)
    expect(await findViolations(page), 'phone, dark').toEqual([])
  })
}

test('an article loads with one request besides its icon', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pages['a long article'])
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => !url.endsWith('/icon.svg'))).toEqual([page.url()])
})

test('a script that is not the page’s own does not run', async ({ page }) => {
  await page.goto(pages['a long article'])
  const result = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.ran = "yes"'
    document.head.append(script)
    return document.documentElement.dataset['ran']
  })
  expect(result).toBeUndefined()
})

test('a long word in the headline of a related article does not make the page wider', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(pages['an article with every field'])
  const links = page.locator('.more a')
  await expect(links).not.toHaveCount(0)
  await links.evaluateAll((all) => {
    for (const link of all) link.textContent = 'Brückeninstandsetzungsfinanzierungsgesetz'
  })
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
})
