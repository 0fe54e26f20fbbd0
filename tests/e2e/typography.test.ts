import { expect, test } from '@playwright/test'
import { pages, phone } from './pages.ts'
import { setFaces } from './set-faces.ts'

test.use({ bypassCSP: true, serviceWorkers: 'block' })

for (const width of [1024, 1440, 2560]) {
  test(`a full line holds 60 to 70 characters at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 })
    await page.goto(pages.shipped)
    await setFaces(page)
    const lengths = await page.locator('.body .block > p, .body > p').evaluateAll((paragraphs) =>
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
        return [...lines.values()].slice(0, -1) // the last one is as long as it is
      }),
    )
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(lengths.length).toBeGreaterThan(30)
    expect(average).toBeGreaterThanOrEqual(60)
    expect(average).toBeLessThanOrEqual(70)
  })
}

test('headings, paragraphs and cards stand on one vertical grid, a quarter of a line apart', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(pages.crowded)
  await setFaces(page)
  const off = await page.locator('.body').evaluate((body) => {
    const step =
      Number.parseFloat(getComputedStyle(body.querySelector('p:not(.speaker)') ?? body).lineHeight) / 4
    const top = body.getBoundingClientRect().top
    return [...body.querySelectorAll('.block > p, .body > p, h2, h3')].map((node) => {
      const steps = (node.getBoundingClientRect().top - top) / step
      return Math.abs(steps - Math.round(steps)) * step
    })
  })
  expect(off.length).toBeGreaterThan(50)
  for (const distance of off) expect(distance).toBeLessThan(1)
})

test('the dateline is in small capitals the face has, figures are old-style, an opening mark hangs', async ({
  page,
}) => {
  await page.goto(pages.shipped)
  await setFaces(page)
  const dateline = page.locator('.dateline')
  await expect(dateline).toHaveCSS('font-variant-caps', 'all-small-caps')
  await expect(dateline).toHaveCSS('font-synthesis-small-caps', 'none')
  await expect(page.locator('.body p').first()).toHaveCSS('font-variant-numeric', 'oldstyle-nums')
  const indent = await page
    .locator('.card')
    .first()
    .evaluate((card) => Number.parseFloat(getComputedStyle(card, '::after').textIndent))
  expect(indent).toBeLessThan(-4)
})

test('quotation marks are those of the language', async ({ page }) => {
  const marks = async (at: string): Promise<string> => {
    await page.goto(at)
    return page
      .locator('.card')
      .first()
      .evaluate((card) => getComputedStyle(card).quotes)
  }
  expect(await marks(pages['in Armenian'])).toMatch(/^"«" "»"/)
  expect(await marks(pages['in Arabic'])).toMatch(/^"«" "»"/)
})

test('on a phone a headline of 200 characters and a name of 60 fit', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(pages['with everything long'])
  const headline = await page.locator('h1').evaluate((node) => ({
    characters: node.textContent?.length ?? 0,
    cut: node.scrollWidth - node.clientWidth,
  }))
  expect(headline.characters).toBeGreaterThanOrEqual(200)
  expect(headline.cut).toBe(0)
})
