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
