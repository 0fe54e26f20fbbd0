import { expect, type Locator } from '@playwright/test'
import { boxes, overlap } from './boxes.ts'
import { pages } from './pages.ts'
import { test } from './test.ts'

const longArticle = pages['a long article']

test.describe('a reader’s own style sheet', () => {
  test.use({ bypassCSP: true })

  test('may space the text wider without cutting anything off (WCAG 2.2, 1.4.12)', async ({ page }) => {
    for (const path of [
      pages['an article with very long words'],
      pages['a crowded article'],
      pages['an article in Arabic'],
    ]) {
      await page.goto(path)
      await page.addStyleTag({
        content:
          '*, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      })
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        const { overflow, cut } = await page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          cut: [
            ...document.querySelectorAll('h1, h2, p, li, dd, figcaption, summary, label, .note:not(.folded)'),
          ].filter(
            (node) =>
              getComputedStyle(node).overflow !== 'visible' && node.scrollHeight > node.clientHeight + 1,
          ).length,
        }))
        expect({ overflow, cut }, `${path} at ${width} px`).toEqual({ overflow: 0, cut: 0 })
        // In a narrow window notes are signs in the text. A folded note is hidden on purpose.
        const notes = width < 736 ? [] : await boxes(page, '.note:is(:not(.folded), [data-more])')
        const paragraphs = await boxes(page, '.body p')
        const crossed = notes.filter((note) => paragraphs.some((other) => overlap(note, other)))
        expect(crossed, `${path} at ${width} px`).toEqual([])
      }
    }
  })
})

test.describe('with forced colours', () => {
  function style(of: Locator, property: string): Promise<string> {
    return of.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
  }

  test('passages, notes, chosen settings and the focus can still be told apart', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(longArticle)
    await page.locator('.settings-button').click()
    const labels = page.locator('.settings label')
    expect(await style(labels.nth(0), 'background-color')).not.toBe(
      await style(labels.nth(1), 'background-color'),
    )
    await page.keyboard.press('Escape')
    expect(await style(page.locator('.said').first(), 'text-decoration-line')).toBe('underline')
    expect(await style(page.locator('.note').first(), 'border-inline-start-style')).toBe('solid')
    await page.keyboard.press('Tab')
    expect(await style(page.locator(':focus'), 'outline-style')).toBe('solid')
  })

  test('a passage that was linked to is outlined together with its note', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(longArticle)
    const passage = page.locator('.said').first()
    const note = page.locator('.note').first()
    await page.goto(`${longArticle}#${await passage.getAttribute('id')}`)
    for (const lit of [passage, note]) {
      expect(await style(lit, 'outline-style')).toBe('solid')
      expect(await style(lit, 'outline-color')).not.toBe('rgba(0, 0, 0, 0)')
    }
  })
})

test('nothing moves for readers who prefer reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(longArticle)
  const { animations, transitions } = await page.evaluate(() => ({
    // A scroll-driven animation moves only as the reader scrolls.
    animations: document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline)
      .length,
    transitions: [...document.querySelectorAll('*')].filter(
      (node) => getComputedStyle(node).transitionDuration !== '0s',
    ).length,
  }))
  expect({ animations, transitions }).toEqual({ animations: 0, transitions: 0 })
})

test('text is black for readers who prefer more contrast', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' })
  await page.goto(longArticle)
  await expect(page.locator('.body p').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
})
