import { gzipSync } from 'node:zlib'
import { expect, type Locator } from '@playwright/test'
import { boxes, overlap } from './boxes.ts'
import { texts } from './interface-texts.ts'
import { pages, phone, wide } from './pages.ts'
import { readFixtureArticle } from './read-fixture-article.ts'
import { test } from './test.ts'

const path = pages['a long article']
const article = readFixtureArticle('gull-point-loses-its-ferry')

/** The largest page that most connections load in one round trip: ten packets of 1,460 bytes, less their headers. */
const maxBytes = 14_000

function background(of: Locator): Promise<string> {
  return of.evaluate((node) => getComputedStyle(node).backgroundColor)
}

test.describe('the sidebar', () => {
  test.use({ viewport: wide })

  test('has every quotation word for word, with its speaker', async ({ page }) => {
    await page.goto(path)
    const cards = await page.locator('.card').evaluateAll((all) =>
      all.map((card) => ({
        drawn: getComputedStyle(card, '::after').content,
        speaker: card.querySelector('.speaker')?.textContent ?? '',
      })),
    )
    expect(cards).toHaveLength(article.quotes.length)
    for (const [index, { text, speaker }] of article.quotes.entries()) {
      expect(cards[index]?.drawn).toContain(JSON.stringify(text))
      expect(cards[index]?.speaker).toContain(speaker ?? texts.unnamedSpeaker)
    }
  })

  test('is right of the text, each card level with its paragraph', async ({ page }) => {
    await page.goto(path)
    const [paragraph] = await boxes(page, '.block > p')
    for (const card of await boxes(page, '.card')) expect(card.left).toBeGreaterThan(paragraph?.right ?? 0)
    const distance = await page
      .locator('.block')
      .first()
      .evaluate((block) => {
        const top = (selector: string): number =>
          block.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN
        return Math.abs(top('.card') - top('p'))
      })
    expect(distance).toBeLessThan(12)
  })

  test('has no overlaps and leaves no gaps in a crowded article, from 320 to 2560 px', async ({ page }) => {
    await page.goto(pages['a crowded article'])
    await expect(page.locator('.card')).toHaveCount(52)
    for (const width of [320, 390, 736, 820, 1440, 2560]) {
      await page.setViewportSize({ width, height: 1000 })
      const cards = await boxes(page, '.card')
      const paragraphs = await boxes(page, '.body p:not(.card p)')
      const crossed = cards.filter((card, index) =>
        [...cards.slice(index + 1), ...paragraphs].some((other) => overlap(card, other)),
      )
      expect(crossed, `${width} px`).toEqual([])
      const { lineHeight, end } = await page.locator('.body').evaluate((body) => ({
        lineHeight: Number.parseFloat(
          getComputedStyle([...body.querySelectorAll('p')].at(-1) ?? body).lineHeight,
        ),
        end: (document.querySelector('.quotations')?.getBoundingClientRect().top ?? Number.NaN) + scrollY,
      }))
      const gaps = paragraphs.slice(1).map(({ top }, index) => top - (paragraphs[index]?.bottom ?? 0))
      expect(Math.max(...gaps), `${width} px`).toBeLessThan(lineHeight)
      for (const card of cards) expect(card.bottom, `${width} px`).toBeLessThanOrEqual(end)
    }
  })

  test('links each card to its passage and each passage to its card', async ({ page }) => {
    await page.goto(path)
    const { toPassages, toCards, passages, cards } = await page.evaluate(() => {
      const list = (selector: string, attribute: string): string[] =>
        [...document.querySelectorAll(selector)].map((node) => node.getAttribute(attribute) ?? '')
      return {
        toPassages: list('.card .speaker a', 'href'),
        toCards: list('.said a:not([tabindex])', 'href'),
        passages: list('.said[id]', 'id'),
        cards: list('.card', 'id'),
      }
    })
    const addresses = article.quotes.map(({ id }) => `#${id}`)
    expect(toPassages).toEqual(addresses)
    expect(passages.map((id) => `#${id}`)).toEqual(addresses)
    expect(toCards).toEqual(cards.map((id) => `#${id}`))
  })

  test('highlights a card and its passage together', async ({ page }) => {
    await page.goto(path)
    const passage = page.locator('.said').nth(1)
    const card = page.locator('.card').nth(1)
    const before = await background(card)
    const expectHighlight = async (): Promise<void> => {
      expect(await background(card)).not.toBe(before)
      expect(await background(passage)).toBe(await background(card))
    }
    await passage.hover()
    await expectHighlight()
    await page.mouse.move(0, 0)
    expect(await background(card)).toBe(before)
    await card.hover()
    await expectHighlight()
    await page.mouse.move(0, 0)
    await card.locator('a').first().focus()
    await expectHighlight()
    await passage.locator('a').focus()
    await expectHighlight()
    await page.goto(`${path}#${await passage.getAttribute('id')}`)
    await expectHighlight()
  })

  test('has one card for a quotation in two parts, and highlights both parts', async ({ page }) => {
    await page.goto(pages['an article with every field'])
    const card = page.locator('#card-it-will-hold')
    await card.hover()
    const parts = page.locator('.block', { has: card }).locator('.said')
    await expect(parts).toHaveCount(2)
    const colours = [await background(parts.nth(0)), await background(parts.nth(1))]
    expect(colours[0]).not.toBe('rgba(0, 0, 0, 0)')
    expect(colours[1]).toBe(colours[0])
  })

  test('does not repeat a quotation for those who listen, search or copy', async ({ page }) => {
    await page.goto(path)
    const words = 'sent without a stamp and signed by a machine'
    const heard = await page.locator('main').ariaSnapshot()
    expect(heard.split(words)).toHaveLength(2)
    const copied = await page.locator('.body').evaluate((body) => {
      getSelection()?.selectAllChildren(body)
      return getSelection()?.toString() ?? ''
    })
    expect(copied.split(words)).toHaveLength(2)
  })
})

test.describe('a passage', () => {
  test.use({ viewport: wide })

  test('can be selected with the mouse although it is a link', async ({ page }) => {
    await page.goto(path)
    const passage = page.locator('.said').nth(1)
    await passage.scrollIntoViewIfNeeded()
    const line = await passage.evaluate((node) => {
      const { left, right, top, bottom } = node.getClientRects()[0] ?? new DOMRect()
      return { left, right, middle: (top + bottom) / 2 }
    })
    await page.mouse.move(line.left + 20, line.middle)
    await page.mouse.down()
    await page.mouse.move(line.right - 20, line.middle, { steps: 8 })
    await page.mouse.up()
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(selected.length).toBeGreaterThan(3)
    expect(await passage.textContent()).toContain(selected)
  })

  test('is scrolled to and highlighted when its permalink is followed', async ({ page }) => {
    await page.goto(`${path}#${article.quotes[2]?.id}`)
    const passage = page.locator('.said:target')
    await expect(passage).toBeInViewport()
    expect(await background(passage)).not.toBe('rgba(0, 0, 0, 0)')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, javaScriptEnabled: false })

  test('cards are hidden until their passage is tapped, and the text stays where it is', async ({ page }) => {
    await page.goto(path)
    expect(await boxes(page, '.card')).toEqual([])
    const quote = article.quotes[5]
    const card = page.locator('.card').nth(5)
    const link = page.locator(`.said a[href="#${await card.getAttribute('id')}"]`).first()
    await link.scrollIntoViewIfNeeded()
    const before = await link.boundingBox()
    await link.click()
    await expect(card).toBeVisible()
    await expect(card.locator('.speaker')).toContainText(quote?.speaker ?? '')
    expect((await link.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0)
    await card.locator('.back').click()
    await expect(card).toBeHidden()
  })
})

test('every paragraph has a permalink made of words, shown on hover and on focus', async ({ page }) => {
  await page.setViewportSize(wide)
  await page.goto(path)
  const links = page.locator('.body .permalink')
  const hrefs = await links.evaluateAll((all) =>
    all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
  )
  expect(hrefs).toHaveLength(article.blocks.length)
  expect(new Set(hrefs).size).toBe(hrefs.length)
  for (const href of hrefs) expect(href).toMatch(/^#\p{L}+(-[\p{L}\p{N}]+)+$/u)
  const opacity = (): Promise<string> => links.nth(1).evaluate((link) => getComputedStyle(link).opacity)
  expect(await opacity()).toBe('0')
  await page
    .locator('.body p[id]:not(.speaker)')
    .nth(1)
    .hover({ position: { x: 5, y: 5 } })
  expect(await opacity()).toBe('1')
  await page.mouse.move(0, 0)
  await page.keyboard.press('Tab')
  await links.nth(1).focus()
  expect(await opacity()).toBe('1')
})

test('an article of 15 quotations is at most 14,000 bytes of gzip', async ({ request }) => {
  const html = await (await request.get(path)).body()
  expect(html.toString()).toContain('</html>')
  expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(maxBytes)
})

test('words in another language are marked with it, in the text and in the original of a quotation', async ({
  page,
}) => {
  await page.goto(pages['an article with every field'])
  await expect(page.locator('.body [lang=la]')).toHaveText('Navigare necesse est')
  await expect(page.locator('.quotations [lang=de]')).toHaveText(/^Es hielt im Hochwasser/)
})

test('pictures beside an article are shown at its head and in its text', async ({ page }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  const pictures = page.locator('main img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(320)
  }
})

test('a sub-head may have the name of a part of the page', async ({ page }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  await expect(page.locator('#quotations')).toContainText('Nobody comes here at noon')
  await expect(page.locator('#section-quotations')).toHaveText('Quotations')
})

test('an unconfirmed speaker is marked in the sidebar, the list and the text, and left out of the front page', async ({
  page,
}) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  const named = page.locator('.card .speaker, .quotations summary')
  await expect(named).toHaveCount(4)
  for (const name of await named.allTextContents()) expect(name).toContain(texts.unconfirmed)
  const links = page.locator('.said a')
  await expect(links).toHaveCount(2)
  for (const link of await links.all())
    await expect(link).toHaveAccessibleDescription(new RegExp(texts.unconfirmed))
  await page.goto(pages['the front page'])
  const entry = page.locator('.article-list > li', { hasText: 'Two Pictures of the Quay' })
  await expect(entry).toHaveCount(1)
  await expect(entry).not.toContainText('Mara Quill')
})

test('a speaker whose name has two spellings has one page', async ({ page }) => {
  await page.goto(pages['one speaker'])
  await expect(page.locator('h1')).toContainText('Tomas Vell')
  await expect(page.locator('.said-list h2 a')).toContainText([
    article.frontmatter.headline,
    'Saltmere Votes to Keep Its Old Bridge',
  ])
  await page.goto(path)
  await expect(page.locator('.quotations .all a', { hasText: 'Thomas Vell' })).toHaveAttribute(
    'href',
    /\/speakers\/tomas-vell\/$/,
  )
})
