import { expect } from '@playwright/test'
import { formatMessage } from '../../src/languages/format-message.ts'
import { chooseTheme } from './choose-settings.ts'
import { findColourViolations, findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { pages, wide } from './pages.ts'
import { test } from './test.ts'

test.use({ viewport: wide })

const longArticle = pages['a long article']

/** The parts of an article page in reading order, by their classes. */
const parts = ['skip', 'masthead', 'article-header', 'voices', 'body', 'quotations', 'about']

/** More often than the article has places to stop at. */
const maxTabs = 80

test('Tab walks through an article in reading order, and each stop is visible and outlined', async ({
  page,
}) => {
  await page.goto(pages['an article with every field'])
  const siteName = await page.locator('.masthead-name').textContent()
  const stops: { part: string; name: string }[] = []
  for (let tab = 0; tab < maxTabs; tab++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((classes) => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return undefined
      const { top, bottom, width, height } = focused.getBoundingClientRect()
      const { outlineStyle, outlineWidth, position } = getComputedStyle(focused)
      const text = focused.closest('label')?.textContent ?? focused.textContent ?? ''
      return {
        part: classes.find((name) => focused.closest(`.${name}`)) ?? '',
        card: focused.closest('.card') !== null,
        name: focused.getAttribute('aria-label') ?? text.trim().replace(/\s+/g, ' '),
        visible: bottom > 0 && top < innerHeight && width > 0 && height > 0,
        // The skip link is absolutely positioned and appears on focus, which marks it enough.
        outlined:
          position === 'absolute' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
      }
    }, parts)
    if (stop === undefined) break
    expect(stop.visible, `${stop.name} is visible`).toBe(true)
    expect(stop.outlined, `${stop.name} is outlined`).toBe(true)
    stops.push({ part: stop.card ? 'card' : stop.part, name: stop.name })
  }
  expect(stops.slice(0, 15).map(({ part, name }) => `${part}: ${name}`)).toEqual([
    `skip: ${texts.skipToArticle}`,
    `masthead: ${siteName}`,
    `masthead: ${texts.articles}`,
    `masthead: ${texts.topics}`,
    `masthead: ${texts.speakers}`,
    `masthead: ${texts.search}`,
    `masthead: ${texts.readingSettings}`,
    'article-header: Saltmere',
    'article-header: Bridges',
    'article-header: Ida Marlow',
    'article-header: 4 November 2031 at 18:40 GMT+3',
    'article-header: The Harbour Ledger',
    `voices: ${texts.showAll}`,
    `voices: 6: ${texts.quotations}`,
    `voices: 3: ${formatMessage(texts.allOfSpeaker, { speaker: 'Tomas Vell' })}`,
  ])
  const order = stops
    .map(({ part }) => parts.indexOf(part === 'card' ? 'body' : part))
    .filter((place) => place !== -1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(stops.filter(({ part }) => part === 'card')).toHaveLength(6)
})

test('the skip link leads past the masthead', async ({ page }) => {
  await page.goto(longArticle)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('.article-header a').first()).toBeFocused()
})

test('the settings open with Enter, change with arrow keys, and Escape returns to their button', async ({
  page,
}) => {
  await page.goto(longArticle)
  const button = page.locator('.settings-button')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.settings')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(page.locator('#theme-auto')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await page.keyboard.press('Escape')
  await expect(page.locator('.settings')).toBeHidden()
  await expect(button).toBeFocused()
})

test('arrow keys choose a speaker, and the cards of others keep only their names', async ({ page }) => {
  await page.goto(longArticle)
  await page.locator('#voice-all').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = (await page.locator('.voice input:checked').getAttribute('id')) ?? ''
  expect(chosen).toMatch(/^voice-\d$/)
  const cards = await page.locator('.card').evaluateAll((all) =>
    all.map((card) => ({
      voice: [...card.classList].find((name) => name.startsWith('voice-')),
      drawn: getComputedStyle(card, '::after').content !== 'none',
    })),
  )
  expect(cards.some(({ drawn }) => drawn)).toBe(true)
  for (const { voice, drawn } of cards) expect(drawn, voice).toBe(voice === chosen)
  await chooseTheme(page, 'light')
  expect(await findColourViolations(page)).toEqual([])
})

test('the count beside a speaker opens and scrolls to the list of that speaker’s quotations', async ({
  page,
}) => {
  await page.goto(longArticle)
  const name = formatMessage(texts.allOfSpeaker, { speaker: 'Aldous Brack' })
  await page.getByRole('link', { name }).first().focus()
  await page.keyboard.press('Enter')
  const list = page.locator('#said-by-aldous-brack')
  await expect(list).toBeVisible()
  await expect(list).toBeInViewport()
  await expect(list.locator('li')).toHaveCount(3)
})
