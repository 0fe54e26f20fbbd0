import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { boxes, overlap } from './boxes.ts'
import { pages, phone, wide } from './pages.ts'
import { readShippedArticle } from './read-shipped-article.ts'
import { siteAddress } from './sites.ts'

const article = readShippedArticle()
const { shipped: address, crowded } = pages
/** The words that a card draws, without the marks that the style sheet puts around them. */
async function cardWords(page: Page): Promise<string[]> {
  return page
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => getComputedStyle(card, '::after').content))
}

test.describe('the quote sidebar', () => {
  test.use({ viewport: wide, javaScriptEnabled: true })

  test('shows every quotation word for word, with its speaker', async ({ page }) => {
    await page.goto(address)
    const drawn = await cardWords(page)
    expect(drawn).toHaveLength(article.quotes.length)
    for (const [index, quote] of article.quotes.entries()) {
      expect(drawn[index]).toContain(JSON.stringify(quote.text))
      await expect(page.locator('.card').nth(index).locator('.speaker')).toContainText(
        quote.speaker ?? 'Speaker not named',
      )
    }
  })

  test('stands beside the block it belongs to, clear of the text', async ({ page }) => {
    await page.goto(address)
    const text = await page.locator('.block > p').first().boundingBox()
    for (const box of await boxes(page, '.card')) {
      expect(box.left).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
    }
    const first = await page
      .locator('.block')
      .first()
      .evaluate((block) => {
        const top = (selector: string): number =>
          block.querySelector(selector)?.getBoundingClientRect().top ?? 0
        return Math.abs(top('.card') - top('p'))
      })
    expect(first).toBeLessThan(12)
  })

  for (const width of [320, 390, 736, 820, 1440, 2560]) {
    test(`has no overlaps and leaves no holes in a crowded article at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 1000 })
      await page.goto(crowded)
      const cards = await boxes(page, '.card')
      expect(await page.locator('.card').count()).toBe(52)
      for (const [index, card] of cards.entries()) {
        for (const other of cards.slice(index + 1)) expect(overlap(card, other)).toBe(false)
      }
      const paragraphs = await boxes(page, '.body p:not(.card p)')
      for (const card of cards)
        for (const paragraph of paragraphs) expect(overlap(card, paragraph)).toBe(false)
      const gaps = paragraphs
        .slice(1)
        .map((paragraph, index) => paragraph.top - (paragraphs[index]?.bottom ?? 0))
      const line = await page
        .locator('.body p')
        .last()
        .evaluate((node) => Number.parseFloat(getComputedStyle(node).lineHeight))
      for (const gap of gaps) expect(gap).toBeLessThan(line)
      const below = await page.locator('.quotations').boundingBox()
      for (const card of cards) expect(card.bottom).toBeLessThanOrEqual(below?.y ?? 0)
    })
  }

  test('links a card to its passage and the passage to its card', async ({ page }) => {
    await page.goto(address)
    for (const quote of article.quotes) {
      const passage = page.locator(`#${CSS_escape(quote.id)}`)
      await expect(passage).toHaveCount(1)
      await expect(page.locator(`.card a[href="#${quote.id}"]`).first()).toHaveCount(1)
    }
    const links = await page
      .locator('.said a:not([tabindex])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links).toHaveLength(article.quotes.length)
    for (const link of links) await expect(page.locator(link)).toHaveCount(1)
  })

  test('lights passage and card up together', async ({ page }) => {
    await page.goto(address)
    const passage = page.locator('.said').nth(1)
    const card = page.locator('.card').nth(1)
    const colour = (of: typeof card): Promise<string> =>
      of.evaluate((node) => getComputedStyle(node).backgroundColor)
    const before = await colour(card)
    const expectLit = async (): Promise<void> => {
      expect(await colour(card)).not.toBe(before)
      expect(await colour(passage)).toBe(await colour(card))
    }
    await passage.hover()
    await expectLit()
    await page.mouse.move(0, 0)
    expect(await colour(card)).toBe(before)
    await card.hover()
    await expectLit()
    await page.mouse.move(0, 0)
    await card.locator('a').first().focus()
    await expectLit()
    await passage.locator('a').focus()
    await expectLit()
    await page.goto(`${address}#${await passage.getAttribute('id')}`)
    await expectLit()
  })

  test('marks both parts of a quotation that its attribution splits, with one card', async ({ page }) => {
    await page.goto(pages['with every field'])
    const card = page.locator('#card-it-will-hold')
    await card.hover()
    const lit = page.locator('.block', { has: card }).locator('.said')
    await expect(lit).toHaveCount(2)
    const colours = await lit.evaluateAll((parts) =>
      parts.map((part) => getComputedStyle(part).backgroundColor),
    )
    expect(new Set(colours).size).toBe(1)
    expect(colours[0]).not.toBe('rgba(0, 0, 0, 0)')
  })

  test('the words of a passage can be marked with the mouse, as any others', async ({ page }) => {
    await page.goto(address)
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
    const marked = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(marked.length).toBeGreaterThan(3)
    expect(await passage.textContent()).toContain(marked)
  })

  test('is met once by those who listen, search or copy', async ({ page }) => {
    await page.goto(address)
    const words = 'multifaceted and centuries-old ties'
    const heard = await page.locator('main').ariaSnapshot()
    expect(heard.split(words).length - 1).toBe(1)
    const copied = await page.locator('.body').evaluate((body) => {
      getSelection()?.selectAllChildren(body)
      return getSelection()?.toString() ?? ''
    })
    expect(copied.split(words).length - 1).toBe(1)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, javaScriptEnabled: false })

  test('the passage is the quotation: no card stands in the text', async ({ page }) => {
    await page.goto(address)
    for (const card of await page.locator('.card').all()) await expect(card).toBeHidden()
  })

  test('the speaker comes on tap and goes again, and the reader stays at the place', async ({ page }) => {
    await page.goto(address)
    const card = page.locator('.card').nth(5)
    const link = page.locator(`.said a[href="#${await card.getAttribute('id')}"]`).first()
    await link.scrollIntoViewIfNeeded()
    const before = await link.boundingBox()
    await link.click()
    await expect(card).toBeVisible()
    await expect(card.locator('.speaker')).toContainText('Dmitry Peskov')
    expect((await link.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
    await card.locator('.back').click()
    await expect(card).toBeHidden()
  })
})

test.describe('permalinks', () => {
  test.use({ viewport: wide })

  test('every paragraph has one made of words, shown on hover and reached by keyboard', async ({ page }) => {
    await page.goto(address)
    const links = page.locator('.body .permalink')
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
    )
    expect(hrefs.length).toBe(article.blocks.length)
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

  test('the place is lit up when one is followed', async ({ page }) => {
    await page.goto(`${address}#${article.quotes[2]?.id}`)
    const passage = page.locator('.said:target')
    await expect(passage).toBeInViewport()
    expect(await passage.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    )
  })
})

test.describe('every page', () => {
  for (const [name, at] of Object.entries(pages)) {
    test(`does not scroll sideways and asks no other origin, scripts off: ${name}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      const complaints: string[] = []
      const asked: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('request', (request) => asked.push(request.url()))
      for (const width of [320, 390, 820, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(at)
        const room = await page.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth])
        expect(room[0], `${width} px`).toBe(room[1])
      }
      expect(asked.filter((url) => !url.startsWith(new URL(at).origin))).toEqual([])
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('main')).toHaveCount(1)
      await context.close()
    })
  }

  test('the article is one request besides the icon, and at most 14,000 bytes of gzip', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const response = await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([address])
    const html = (await response?.body()) ?? Buffer.alloc(0)
    expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(14_000)
    expect(html.length).toBeGreaterThan(1000)
  })

  test('a policy lets nothing run that is not the page’s own', async ({ page }) => {
    await page.goto(address)
    const policy =
      (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src( 'sha256-[\w+/=]{44}')+;/)
    expect(policy).toMatch(/style-src( 'sha256-[\w+/=]{44}')+;/)
    expect(policy).not.toContain('unsafe')
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.ran = "yes"'
      document.head.append(script)
      return document.documentElement.dataset['ran']
    })
    expect(ran).toBeUndefined()
  })
})

test('words of another language say which, in the text and where their original is told', async ({
  page,
}) => {
  await page.goto(pages['with every field'])
  await expect(page.locator('.body [lang=la]')).toHaveText('Navigare necesse est')
  await expect(page.locator('.quotations [lang=de]')).toHaveText(/^Es hielt im Hochwasser/)
})

test('a site under a sub-path works, links and all', async ({ page }) => {
  const base = siteAddress('subPath')
  await page.goto(base)
  await page.locator('.article-list a:lang(en)').first().click()
  await expect(page.locator('.article-header h1')).toBeVisible()
  expect(page.url()).toContain(`${base}articles/`)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(page.url())
  await page.getByRole('link', { name: 'All articles' }).click()
  expect(page.url()).toBe(base)
  const icon = await page.locator('link[rel=icon]').getAttribute('href')
  expect((await page.request.get(new URL(icon ?? '', base).href)).status()).toBe(200)
})

function CSS_escape(id: string): string {
  return id.replace(/^(\d)/, '\\3$1 ')
}
