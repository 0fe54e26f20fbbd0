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
const parts = ['skip', 'masthead', 'article-header', 'body', 'voices', 'originals', 'about']

/** A reader who presses Tab gets through an article of 15 quotations in as many stops. */
const maxTabs = 40

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
        note: focused.matches('.note'),
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
    stops.push({ part: stop.note ? 'note' : stop.part, name: stop.name })
  }
  expect(stops.slice(0, 16).map(({ part, name }) => `${part}: ${name}`)).toEqual([
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
    'article-header: 5 November 2031',
    'article-header: The Harbour Ledger',
    `note: ${formatMessage(texts.linkToQuotation, { speaker: 'Tomas Vell' })}`,
    `note: ${formatMessage(texts.linkToQuotation, { speaker: 'Tomas Vell' })}`,
    `note: ${formatMessage(texts.linkToQuotation, { speaker: 'Mara Quill' })}`,
  ])
  const order = stops
    .map(({ part }) => parts.indexOf(part === 'note' ? 'body' : part))
    .filter((place) => place !== -1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(stops.filter(({ part }) => part === 'note')).toHaveLength(6)
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

test('arrow keys choose a speaker, and only their notes are shown', async ({ page }) => {
  await page.goto(longArticle)
  await page.locator('#voice-all').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = (await page.locator('.voice input:checked').getAttribute('id')) ?? ''
  expect(chosen).toMatch(/^voice-\d$/)
  const notes = await page
    .locator('.note')
    .evaluateAll(
      (all, voice) =>
        all.map((note) => ({ isOwn: note.classList.contains(voice), isShown: note.checkVisibility() })),
      chosen,
    )
  expect(notes.some(({ isOwn }) => isOwn)).toBe(true)
  for (const { isOwn, isShown } of notes) expect(isShown).toBe(isOwn)
  await chooseTheme(page, 'light')
  expect(await findColourViolations(page)).toEqual([])
})

test('an article of 15 quotations has at most 40 stops', async ({ page }) => {
  await page.goto(longArticle)
  const stops = new Set<string>()
  for (let tab = 0; tab <= maxTabs; tab++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      return focused === null || focused === document.body
        ? undefined
        : String([...document.querySelectorAll('*')].indexOf(focused))
    })
    if (stop === undefined || stops.has(stop)) break
    stops.add(stop)
  }
  expect(stops.size).toBeGreaterThan(20)
  expect(stops.size).toBeLessThanOrEqual(maxTabs)
})
