import { expect, test } from '@playwright/test'
import { pages } from './pages.ts'

test.use({ serviceWorkers: 'block' })

for (const [name, address] of Object.entries(pages)) {
  test(`no address stands twice on the page, and none of its own links leads nowhere: ${name}`, async ({
    page,
  }) => {
    await page.goto(address)
    const { ids, targets } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      targets: [...document.querySelectorAll('a[href^="#"]')].map((link) =>
        decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
      ),
    }))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })
}

test('pictures beside an article are on its page, in its head and in its text', async ({ page }) => {
  await page.goto(pages['with pictures and doubts'])
  const pictures = page.locator('main img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(320)
  }
})

test('a sub-head called as a part of the page is does not take its place', async ({ page }) => {
  await page.goto(pages['with pictures and doubts'])
  await expect(page.locator('#quotations')).toContainText('Nobody comes here at noon')
  await expect(page.locator('#section-quotations')).toHaveText('Quotations')
})

test('a speaker nobody has confirmed is marked so wherever one is named, by role as well', async ({
  page,
}) => {
  await page.goto(pages['with pictures and doubts'])
  for (const card of await page.locator('.card').all())
    await expect(card.locator('.speaker')).toContainText('not confirmed')
  for (const group of await page.locator('.quotations summary').all())
    await expect(group).toContainText('not confirmed')
  for (const link of await page.locator('.said a').all())
    await expect(link).toHaveAccessibleDescription(/not confirmed/)
  await page.goto(pages['the front page'])
  await expect(page.locator('main')).not.toContainText('Mara Quill’s sister')
  const entry = page.locator('.article-list > li', { hasText: 'Two Pictures of the Quay' })
  await expect(entry).toHaveCount(1)
  await expect(entry).not.toContainText('Mara Quill')
})

test('a long word in the headline of another article makes nobody scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(pages['with every field'])
  await page.locator('.more a').evaluateAll((links) => {
    for (const link of links) link.textContent = 'Brückeninstandsetzungsfinanzierungsgesetz'
  })
  expect(await page.locator('.more a').count()).toBeGreaterThan(0)
  expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
})

test('where the reader’s own colours hold, what is lit is outlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(pages['with every field'])
  const passage = page.locator('.said').first()
  await page.goto(`${pages['with every field']}#${await passage.getAttribute('id')}`)
  const outline = (of: typeof passage): Promise<string> =>
    of.evaluate((node) => {
      const { outlineStyle, outlineColor } = getComputedStyle(node)
      return `${outlineStyle} ${outlineColor}`
    })
  expect(await outline(passage)).toMatch(/^solid (?!rgba\(0, 0, 0, 0\))/)
  expect(await outline(page.locator('.card').first())).toMatch(/^solid (?!rgba\(0, 0, 0, 0\))/)
})
