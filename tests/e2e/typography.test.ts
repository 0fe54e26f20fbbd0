import { expect } from '@playwright/test'
import { pages, phone } from './pages.ts'
import { setFaces } from './set-faces.ts'
import { test } from './test.ts'

test.use({ bypassCSP: true, serviceWorkers: 'block' })

test('a full line has 60 to 70 characters in windows of 1024 to 2560 px', async ({ page }) => {
  await page.goto(pages['a long article'])
  await setFaces(page)
  for (const width of [1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 1000 })
    const lengths = await page.locator('.body > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>()
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const line = Math.round(range.getBoundingClientRect().bottom / 20)
            lines.set(line, (lines.get(line) ?? 0) + 1)
          }
        }
        return [...lines.values()].slice(0, -1) // the last line of a paragraph is rarely full
      }),
    )
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(lengths.length).toBeGreaterThan(30)
    expect(average, `${width} px`).toBeGreaterThanOrEqual(60)
    expect(average, `${width} px`).toBeLessThanOrEqual(70)
  }
})

test('headings and paragraphs are on one vertical grid of a quarter line', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(pages['a crowded article'])
  await setFaces(page)
  const distances = await page.locator('.body').evaluate((body) => {
    const paragraph = body.querySelector('p') ?? body
    const step = Number.parseFloat(getComputedStyle(paragraph).lineHeight) / 4
    const start = body.getBoundingClientRect().top
    return [...body.querySelectorAll(':scope > :is(p, h2, h3)')].map((node) => {
      const steps = (node.getBoundingClientRect().top - start) / step
      return Math.abs(steps - Math.round(steps)) * step
    })
  })
  expect(distances.length).toBeGreaterThan(50)
  expect(Math.max(...distances)).toBeLessThan(1)
})

test('datelines have real small capitals, and text has old-style figures', async ({ page }) => {
  await page.goto(pages['a long article'])
  await setFaces(page)
  const dateline = page.locator('.from-place')
  await expect(dateline).toHaveCSS('font-variant-caps', 'all-small-caps')
  await expect(dateline).toHaveCSS('font-synthesis-small-caps', 'none')
  await expect(page.locator('.body p').first()).toHaveCSS('font-variant-numeric', 'oldstyle-nums')
})

for (const name of ['an article in Armenian', 'an article in Arabic'] as const) {
  test(`${name} has guillemets around its quotations`, async ({ page }) => {
    await page.goto(pages[name])
    await expect(page.locator('.note').first()).toHaveAttribute('data-words', /^«.+»$/)
  })
}

test('a headline of 200 characters fits on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(pages['an article with very long words'])
  const headline = await page.locator('h1').evaluate((node) => ({
    characters: node.textContent?.length ?? 0,
    cut: node.scrollWidth - node.clientWidth,
  }))
  expect(headline.characters).toBeGreaterThanOrEqual(200)
  expect(headline.cut).toBe(0)
})
