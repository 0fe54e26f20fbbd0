import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { boxes, overlap } from './boxes.ts'
import { pages, phone, wide } from './pages.ts'

const themes = ['light', 'sepia', 'dark'] as const

test.describe('every page', () => {
  for (const [name, at] of Object.entries(pages)) {
    for (const [device, viewport] of Object.entries({ phone, desktop: wide })) {
      test(`has nothing for axe to find, in three themes, text at 7 to 1: ${name}, ${device}`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport)
        await page.goto(at)
        for (const theme of themes) {
          await page.evaluate((value) => document.getElementById(`theme-${value}`)?.click(), theme)
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
            .analyze()
          expect(
            violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((node) => node.html).join(' ')}`),
          ).toEqual([])
        }
      })
    }
  }

  test('has nothing for axe to find while the settings are open', async ({ page }) => {
    await page.goto(pages.shipped)
    await page.locator('.settings-button').click()
    await expect(page.locator('.settings')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

test.describe('by keyboard', () => {
  test.use({ viewport: wide })

  test('an article is walked key by key in the order it reads, each stop in sight and marked', async ({
    page,
  }) => {
    await page.goto(pages['with every field'])
    const stops: string[] = []
    for (let key = 0; key < 80; key++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement
        if (!(at instanceof HTMLElement) || at === document.body) return undefined
        const { top, bottom, width, height } = at.getBoundingClientRect()
        const style = getComputedStyle(at)
        const marked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        return {
          name: at.getAttribute('aria-label') ?? at.textContent?.trim().replace(/\s+/g, ' ') ?? '',
          in: at.closest('.skip, .masthead, .article-header, .card, .voices, .body, .quotations, .about')
            ?.classList[0],
          seen: bottom > 0 && top < innerHeight && width > 0 && height > 0,
          marked: marked || style.position === 'absolute',
          label: at.closest('label')?.textContent?.trim(),
        }
      })
      if (stop === undefined) break
      expect(stop.seen, `${stop.name} is in sight`).toBe(true)
      expect(stop.marked, `${stop.name} is marked`).toBe(true)
      stops.push(`${stop.in}: ${stop.label ?? stop.name}`)
    }
    expect(stops.slice(0, 15)).toEqual([
      'skip: Skip to the article',
      'masthead: Fair Copy',
      'masthead: All articles',
      'masthead: Topics',
      'masthead: Speakers',
      'masthead: Search',
      'masthead: Reading settings',
      'article-header: Saltmere',
      'article-header: Bridges',
      'article-header: Ida Marlow',
      'article-header: 4 November 2031 at 18:40 GMT+3',
      'article-header: The Harbour Ledger',
      'voices: All',
      'voices: 6: Who said what',
      'voices: 3: All quotations of Tomas Vell',
    ])
    const order = ['skip', 'masthead', 'article-header', 'voices', 'body', 'quotations', 'about']
    const places = stops.map((stop) => {
      const place = stop.split(':')[0] ?? ''
      return order.indexOf(place === 'card' ? 'body' : place)
    })
    const known = places.filter((place) => place !== -1)
    expect(known).toEqual([...known].sort((a, b) => a - b))
    expect(stops.filter((stop) => stop.startsWith('card: '))).toHaveLength(6)
  })

  test('the skip link leads past the masthead', async ({ page }) => {
    await page.goto(pages.shipped)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('.article-header a').first()).toBeFocused()
  })

  test('the settings open, are chosen with arrows, and Escape leads back to their button', async ({
    page,
  }) => {
    await page.goto(pages.shipped)
    await page.locator('.settings-button').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('#theme-auto')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
    await page.keyboard.press('Escape')
    await expect(page.locator('.settings')).toBeHidden()
    await expect(page.locator('.settings-button')).toBeFocused()
  })

  test('a speaker is chosen with arrows, and of the others the cards keep the name alone', async ({
    page,
  }) => {
    await page.goto(pages.shipped)
    await page.locator('#voice-all').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const chosen = (await page.locator('.voice input:checked').getAttribute('id')) ?? ''
    expect(chosen).toMatch(/^voice-\d$/)
    const drawn = await page
      .locator('.card')
      .evaluateAll((cards) =>
        cards.map((card) => [card.className, getComputedStyle(card, '::after').content] as const),
      )
    for (const [name, words] of drawn) expect(words !== 'none', name).toBe(name.includes(chosen))
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2aaa']).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  test('the count beside a speaker leads to what they said, unfolded', async ({ page }) => {
    await page.goto(pages.shipped)
    await page.getByRole('link', { name: 'All quotations of Dmitry Peskov' }).first().focus()
    await page.keyboard.press('Enter')
    const list = page.locator('#said-by-dmitry-peskov')
    await expect(list).toBeVisible()
    await expect(list).toBeInViewport()
    await expect(list.locator('li')).toHaveCount(3)
  })
})

test.describe('a reader’s own settings', () => {
  test('wider spacing of text cuts nothing off (WCAG 2.2, 1.4.12)', async ({ browser }) => {
    for (const [name, viewport] of Object.entries({ phone, wide, narrow: { width: 320, height: 800 } })) {
      const context = await browser.newContext({ viewport, bypassCSP: true })
      const page = await context.newPage()
      for (const at of [pages['with everything long'], pages.crowded, pages['in Arabic']]) {
        await page.goto(at)
        await page.addStyleTag({
          content:
            '*, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        })
        const root = page.locator('html')
        expect(await root.evaluate((node) => node.scrollWidth - node.clientWidth), `${name} ${at}`).toBe(0)
        const cut = await page
          .locator('h1, h2, p, li, dd, figcaption, summary, label, .card')
          .evaluateAll(
            (nodes) =>
              nodes.filter(
                (node) =>
                  getComputedStyle(node).overflow !== 'visible' && node.scrollHeight > node.clientHeight + 1,
              ).length,
          )
        expect(cut, `${name} ${at}`).toBe(0)
        const cards = await boxes(page, '.card')
        const paragraphs = await boxes(page, '.body p:not(.card p)')
        for (const card of cards)
          for (const other of paragraphs) expect(overlap(card, other), `${name} ${at}`).toBe(false)
      }
      await context.close()
    }
  })

  test('forced colours keep what is chosen, marked and linked to be told apart', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${pages.shipped}`)
    await page.locator('.settings-button').click()
    const colours = await page
      .locator('.settings label')
      .evaluateAll((labels) =>
        labels.map((label) => getComputedStyle(label.querySelector('span') ?? label).backgroundColor),
      )
    expect(colours[0]).not.toBe(colours[1])
    await page.keyboard.press('Escape')
    const line = await page
      .locator('.said')
      .first()
      .evaluate((node) => getComputedStyle(node))
    expect(line.textDecorationLine).toBe('underline')
    const edge = await page
      .locator('.card')
      .first()
      .evaluate((node) => getComputedStyle(node))
    expect(edge.borderInlineStartStyle).toBe('solid')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid')
  })

  test('a wish for less motion gets none', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(pages.shipped)
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((animation) => animation.timeline instanceof DocumentTimeline).length,
    )
    expect(moving).toBe(0)
    const transitions = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (node) => getComputedStyle(node).transitionDuration !== '0s',
        ).length,
    )
    expect(transitions).toBe(0)
  })

  test('a wish for more contrast gets black on white', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme: 'light' })
    await page.goto(pages.shipped)
    expect(
      await page
        .locator('.body p')
        .first()
        .evaluate((node) => getComputedStyle(node).color),
    ).toBe('rgb(0, 0, 0)')
  })
})
