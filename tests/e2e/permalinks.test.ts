import { expect } from '@playwright/test'
import { mf2 } from 'microformats-parser'
import { formatMessage } from '../../src/languages/format-message.ts'
import { texts } from './interface-texts.ts'
import { phone, wide } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/*
 * The addresses of articles that were edited after they were published. Everything here works without scripts, except
 * where a test says so.
 */

const site = siteAddress('subPath')
const lamps = `${site}articles/lamps-stay-lit/`
const former = 'the-lamps-on-the-quay-monday-evening'
const removed = 'the-oil-comes-by-boat-twenty-litres'

test.use({ viewport: wide })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the address of a paragraph that was changed leads to it and says so, and other readers do not see that', async ({
    page,
  }) => {
    await page.goto(lamps)
    const note = page.locator(`[id="${former}"]`)
    await expect(note).toBeHidden()
    await page.goto(`${lamps}#${former}`)
    await expect(note).toBeInViewport()
    await expect(note).toHaveAttribute(
      'aria-label',
      formatMessage(texts.passageChanged, { date: 'November 6, 2031' }),
    )
    await note.click()
    await expect(page).toHaveURL(`${lamps}earlier/#${former}`)
    const entry = page.locator(`li[id="${former}"]`)
    await expect(entry.locator('del').first()).toHaveText('The')
    await expect(entry).toContainText('Tuesday')
  })

  test('the address of a passage that was removed leads to where it was, with its words', async ({
    page,
  }) => {
    await page.goto(`${lamps}#${removed}`)
    const note = page.locator(`[id="${removed}"]`)
    await expect(note).toBeInViewport()
    const [before, here, after] = await Promise.all(
      [page.getByText('Every pilot calls'), note, page.getByText('Quill added')].map(
        async (part) => (await part.boundingBox())?.y ?? 0,
      ),
    )
    expect(before).toBeLessThan(here ?? 0)
    expect(here).toBeLessThan(after ?? 0)
    await note.click()
    await expect(page.locator(`li[id="${removed}"]`)).toContainText('cans of twenty litres')
  })

  test('the address of a corrected quotation lights up the correction', async ({ page }) => {
    await page.goto(`${lamps}#quote-nobody-has-ever-paid-for-the`)
    const passage = page.locator('.said', { hasText: 'Nobody has ever paid us' })
    await expect(passage).toBeInViewport()
    expect(await passage.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    )
  })

  test('the address of a corrected quotation says that it was changed, and leads to its earlier words', async ({
    page,
  }) => {
    await page.goto(`${lamps}#quote-nobody-has-ever-paid-for-the`)
    const note = page.locator('.was:target')
    await expect(note).toBeInViewport()
    await expect(note).toHaveAttribute(
      'aria-label',
      formatMessage(texts.passageChanged, { date: 'November 6, 2031' }),
    )
    await note.click()
    const entry = page.locator('li[id="quote-nobody-has-ever-paid-for-the"]')
    await expect(entry.locator('ins')).toContainText('us')
  })

  test('a quotation that was reworded under its own address says so to readers who follow it, and to no others', async ({
    page,
  }) => {
    const reworded = 'quote-we-light-them-at-dusk-and'
    await page.goto(lamps)
    const note = page.locator(`[id="${reworded}"] > .was`)
    await expect(note).toBeHidden()
    await page.goto(`${lamps}#${reworded}`)
    await expect(note).toBeInViewport()
    expect(await note.evaluate((link) => getComputedStyle(link, '::before').content)).toContain(
      formatMessage(texts.passageChanged, { date: 'November 6, 2031' }),
    )
    await note.click()
    await expect(page).toHaveURL(`${lamps}earlier/#${reworded}`)
    const entry = page.locator(`li[id="${reworded}"]`)
    await expect(entry.locator('del')).toHaveText('in')
    await expect(entry.locator('ins')).toHaveText('home')
  })

  test('a quotation in a link that was reworded under its own address says so as well', async ({ page }) => {
    const prices = `${site}articles/oil-prices-at-saltmere/`
    await page.goto(prices)
    await expect(page.locator('.was:visible')).toHaveCount(0)
    await page.goto(`${prices}#quote-there-is-oil-for-every-lamp`)
    await expect(page.locator('.said:target')).toContainText('There is oil')
    const note = page.locator('.was:visible')
    await expect(note).toBeInViewport()
    expect(await note.evaluate((link) => getComputedStyle(link, '::before').content)).toContain(
      formatMessage(texts.passageChanged, { date: 'November 6, 2031' }),
    )
    await note.click()
    await expect(page).toHaveURL(`${prices}earlier/#quote-there-is-oil-for-every-lamp`)
  })

  test('a quotation keeps its address when the words around it change', async ({ page }) => {
    await page.goto(`${lamps}#quote-safe`)
    await expect(page.locator('.said:target')).toHaveText('“safe”')
    await expect(page.locator('.was:visible')).toHaveCount(0)
  })

  test('an address under an earlier name has a link to the same passage under the new one', async ({
    page,
  }) => {
    await page.goto(`${site}articles/oil-is-dear/#the-price-rises-every-winter-come-in`)
    await expect(page.getByText(texts.moved)).toBeVisible()
    const link = page.locator('main a:visible')
    await expect(link).toHaveCount(1)
    await link.click()
    await expect(page).toHaveURL(
      `${site}articles/oil-prices-at-saltmere/#the-price-rises-every-winter-come-in`,
    )
    await expect(page.locator('p:target')).toBeInViewport()
  })

  test('a withdrawn article leaves its day and reason, and is on no list', async ({ page, request }) => {
    const response = await page.goto(`${site}articles/lamp-stolen/`)
    expect(response?.status()).toBe(200)
    await expect(page.locator('main')).toContainText('November 5, 2031')
    await expect(page.locator('main')).toContainText('The lamp was at the smith’s.')
    await expect(page.locator('main')).not.toContainText('Somebody took')
    for (const file of ['', 'feed.xml', 'feed.json', 'sitemap.xml', 'llms.txt', 'topics/'])
      expect(await (await request.get(site + file)).text(), file).not.toContain('lamp-stolen')
    expect(await (await request.get(`${site}withdrawn.json`)).json()).toEqual([
      `${new URL(site).pathname}articles/lamp-stolen/`,
    ])
  })

  test('a draft and a scheduled article have no page and are on no list', async ({ request }) => {
    for (const slug of ['a-draft', 'oil-arrives']) {
      expect((await request.get(`${site}articles/${slug}/`)).status()).toBe(404)
      for (const file of ['', 'feed.xml', 'sitemap.xml'])
        expect(await (await request.get(site + file)).text()).not.toContain(slug)
    }
  })

  test('former addresses add nothing to a reader view, the accessibility tree or the stops of the Tab key', async ({
    page,
  }) => {
    await page.goto(lamps)
    const shown = await page.locator('.body').evaluate((body) => ({
      focusable: [...body.querySelectorAll<HTMLElement>('.was, .gone a')].filter(
        (link) => link.offsetParent !== null,
      ).length,
      text: [...body.querySelectorAll('.was, .gone, i[id]')].map((element) => element.textContent).join(''),
      paragraphs: [...body.children].filter((child) => (child as HTMLElement).offsetHeight > 0).length,
    }))
    expect(shown).toEqual({ focusable: 0, text: '', paragraphs: 4 })
    const tree = await page.locator('.body').ariaSnapshot()
    expect(tree).not.toContain('changed')
    expect(tree).not.toContain('removed')
  })
})

test('with scripts an address under an earlier name and a short address lead on at once, with the passage', async ({
  page,
  request,
}) => {
  await page.goto(`${site}articles/oil-is-dear/#the-price-rises-every-winter-come-in`)
  await expect(page).toHaveURL(`${site}articles/oil-prices-at-saltmere/#the-price-rises-every-winter-come-in`)
  const { altIds } = await (await request.get(`${site}articles/lamps-stay-lit.json`)).json()
  await page.goto(`${site}a/${altIds[0].value}/#${former}`)
  await expect(page).toHaveURL(`${lamps}#${former}`)
})

test('with scripts an address that leads to nothing says so', async ({ page }) => {
  await page.goto(`${lamps}#no-such-passage`)
  await expect(page.getByRole('status')).toHaveText(texts.passageNotFound)
  await page.goto(`${lamps}#quote-safe`)
  await expect(page.getByRole('status')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: phone })

  for (const [kind, id] of Object.entries({
    'a former address of a quotation': 'quote-nobody-has-ever-paid-for-the',
    'the address of a reworded quotation': 'quote-we-light-them-at-dusk-and',
  })) {
    test(`${kind} opens the sheet, and what has changed stays in view`, async ({ page }) => {
      await page.goto(`${lamps}#${id}`)
      const sheet = page.getByRole('dialog', { name: 'Mara Quill' })
      await expect(sheet).toBeVisible()
      await expect(page.locator('.said.lit')).toBeInViewport()
      await expect(page.locator('.was:visible')).toBeInViewport()
      await expect(page).toHaveURL(`${lamps}#${id}`)
    })
  }

  test('a former address of a quotation shows who speaks without a script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone })
    const page = await context.newPage()
    await page.goto(`${lamps}#quote-nobody-has-ever-paid-for-the`)
    await expect(page.locator('.note:visible b:visible')).toHaveAttribute('data-who', 'Mara Quill')
    await context.close()
  })
})

test('a parser of microformats finds the article with its headline, authors, date and address', async ({
  request,
}) => {
  const { items } = mf2(await (await request.get(lamps)).text(), { baseUrl: lamps })
  const entry = items.find(({ type }) => type?.includes('h-entry'))
  expect(entry?.properties).toMatchObject({
    name: ['The Lamps of Saltmere Stay Lit'],
    published: ['2031-11-04'],
    url: [lamps],
    author: [{ properties: { name: ['Ida Marlow'] } }, { properties: { name: ['Per Tolland'] } }],
  })
})

test('the page for missing pages suggests the nearest articles', async ({ page }) => {
  await page.goto(`${site}articles/lamps-stay-li/`)
  await expect(page.getByRole('link', { name: 'The Lamps of Saltmere Stay Lit' }).first()).toBeVisible()
  await expect(page.getByText(texts.nearestArticles)).toBeVisible()
})

test('a kept copy of a withdrawn article is deleted when its reader reads on', async ({ context }) => {
  const page = await context.newPage()
  await page.goto(lamps)
  const kept = `${site}articles/lamp-stolen/`
  const name = `read-pages ${new URL(site).pathname}`
  await page.evaluate(
    async ([cache = '', url = '']) =>
      (await caches.open(cache)).put(url, new Response('Somebody took the lamp')),
    [name, kept],
  )
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() =>
      page.evaluate(
        async ([cache = '', url = '']) => Boolean(await (await caches.open(cache)).match(url)),
        [name, kept],
      ),
    )
    .toBe(false)
})

test('the page of a quotation is reached from an address that it had before', async ({ page }) => {
  await page.goto(`${lamps}quotes/nobody-has-ever-paid-for-the/`)
  await expect(page).toHaveURL(`${lamps}quotes/nobody-has-ever-paid-us-for/`)
})
