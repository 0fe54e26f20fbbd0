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
  for (const link of await page.locator('.who').all())
    await expect(link).toHaveAttribute('aria-label', /not confirmed/)
  await page.goto(pages['the front page'])
  await expect(page.locator('main')).not.toContainText('Mara Quill’s sister')
  const entry = page.locator('.article-list > li', { hasText: 'Two Pictures of the Quay' })
  await expect(entry).toHaveCount(1)
  await expect(entry).not.toContainText('Mara Quill')
})
