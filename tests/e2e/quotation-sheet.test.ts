import { expect, type Locator, type Page } from '@playwright/test'
import { chooseTheme } from './choose-settings.ts'
import { findColourViolations, findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { pages, phone, wide } from './pages.ts'
import { readFixtureArticle } from './read-fixture-article.ts'
import { test } from './test.ts'

const path = pages['a long article']
const { quotes } = readFixtureArticle('gull-point-loses-its-ferry')

/** The passage of a quotation, by its place in the article. */
function passage(page: Page, index: number): Locator {
  return page.locator(`[id="${quotes[index]?.id}"]`)
}

function sheet(page: Page): Locator {
  return page.locator('.sheet')
}

function button(page: Page, name: string): Locator {
  return sheet(page).getByRole('button', { name })
}

/** A quotation whose speaker has others in the article, and the next one of them. */
const first = quotes.findIndex(
  ({ speaker }, index) => speaker && quotes.slice(index + 1).some((other) => other.speaker === speaker),
)
const second = quotes.findIndex(({ speaker }, index) => index > first && speaker === quotes[first]?.speaker)
/** A quotation of a speaker who has no other, and one without a named speaker. */
const only = quotes.findIndex(
  ({ speaker }) => speaker && quotes.filter((other) => other.speaker === speaker).length === 1,
)
const unnamed = quotes.findIndex(({ speaker }) => !speaker)

test.describe('on a phone', () => {
  test.use({ viewport: phone })

  test('a tap on a passage shows speaker, role and date, and moves neither the text nor the history', async ({
    page,
  }) => {
    await page.goto(path)
    await passage(page, first).evaluate((node) => node.scrollIntoView({ block: 'center' }))
    const before = await page.evaluate(() => ({ entries: history.length, top: scrollY }))
    await tap(passage(page, first))
    const dialog = page.getByRole('dialog', { name: quotes[first]?.speaker ?? '' })
    await expect(dialog).toBeVisible()
    await expect(dialog).toContainText(`${quotes[first]?.role}, ${quotes[first]?.said}`)
    await expect(dialog).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`#${quotes[first]?.id}$`))
    expect(await page.evaluate(() => ({ entries: history.length, top: scrollY }))).toEqual(before)
    const box = await dialog.boundingBox()
    expect(box?.width).toBe(phone.width)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(phone.height, 0)
    expect(box?.height).toBeLessThan(phone.height / 4)
  })

  test('the role of a speaker is shown with each of their quotations', async ({ page }) => {
    await page.goto(path)
    await tap(passage(page, second))
    await expect(sheet(page)).toContainText(quotes[first]?.role ?? '')
  })

  test('a tap on the passage again, a tap outside, Escape and the button close the sheet', async ({
    page,
  }) => {
    await page.goto(path)
    const tapFirst = () => tap(passage(page, first))
    for (const close of [
      tapFirst,
      () =>
        page
          .locator('.body p')
          .first()
          .click({ position: { x: 5, y: 5 } }),
      () => page.keyboard.press('Escape'),
      () => button(page, texts.close).click(),
    ]) {
      await tapFirst()
      await expect(sheet(page)).toBeVisible()
      await close()
      await expect(sheet(page)).toBeHidden()
      await expect(page.locator(`.note[href="#${quotes[first]?.id}"]`)).toBeFocused()
      await expect(page.locator('.note[aria-expanded]')).toHaveCount(0)
    }
  })

  test('a tap on another passage shows that one', async ({ page }) => {
    await page.goto(pages['a crowded article'])
    const passages = page.locator('.said[id]')
    for (const index of [0, 1]) {
      await tap(passages.nth(index))
      await expect(sheet(page)).toBeVisible()
      await expect(passages.nth(index)).toHaveClass(/lit/)
      await expect(page.locator('.said.lit')).toHaveCount(1)
      expect(new URL(page.url()).hash).toBe(`#${await passages.nth(index).getAttribute('id')}`)
    }
  })

  test('the passage is above the sheet wherever it was tapped', async ({ page }) => {
    await page.goto(path)
    for (let index = 0; index < quotes.length; index += 3) {
      await passage(page, index).evaluate((node) => {
        scrollBy(0, node.getBoundingClientRect().top - innerHeight + 24)
      })
      await tap(passage(page, index))
      const [line, foot] = [await passage(page, index).boundingBox(), await sheet(page).boundingBox()]
      expect(line?.y).toBeGreaterThan(0)
      expect((line?.y ?? Number.NaN) + 28).toBeLessThan(foot?.y ?? 0)
      await page.keyboard.press('Escape')
    }
  })

  test('a link to a quotation shows who speaks, and leaves the focus alone', async ({ page }) => {
    await page.goto(`${path}#${quotes[only]?.id}`)
    await expect(sheet(page)).toContainText(quotes[only]?.speaker ?? '')
    await expect(page.locator('body')).toBeFocused()
    // No longer lit after another passage was opened.
    await tap(passage(page, first))
    await expect(page.locator('.said.lit')).toHaveCount(1)
    await expect(passage(page, first)).toHaveClass(/lit/)
    await expect(passage(page, only)).not.toHaveCSS(
      'background-color',
      await background(passage(page, first)),
    )
  })

  test('a link inside a passage is followed', async ({ page }) => {
    await page.goto(pages['an article with every field'])
    const link = page.locator('.said').getByText('tired')
    await page.route('https://harbour-ledger.example/**', (route) => route.fulfill({ body: 'Tired' }))
    await link.click()
    await expect(page).toHaveURL('https://harbour-ledger.example/tired')
  })

  test('the passages of others are text when one speaker is chosen', async ({ page }) => {
    await page.goto(path)
    const speaker = quotes[first]?.speaker ?? ''
    await page.locator('.voices label', { hasText: speaker }).click()
    await tap(passage(page, only))
    await expect(sheet(page)).toBeHidden()
    await tap(passage(page, first))
    await expect(sheet(page)).toBeVisible()
  })

  for (const theme of ['light', 'sepia', 'dark'] as const) {
    test(`axe finds nothing wrong with the open sheet, ${theme}`, async ({ page }) => {
      await page.goto(path)
      await chooseTheme(page, theme)
      await tap(passage(page, first))
      await expect(sheet(page)).toBeVisible()
      expect(await (theme === 'light' ? findViolations : findColourViolations)(page)).toEqual([])
    })
  }

  test('the sheet fits a window of 320 px and text of any size, and its buttons a finger', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of [pages['an article in Arabic'], pages['an article with very long words']]) {
      await page.goto(path)
      await page.locator('#size-huge').evaluate((size: HTMLInputElement) => size.click())
      await tap(page.locator('.said').first())
      await expect(sheet(page)).toBeVisible()
      const { overflow, sizes } = await sheet(page).evaluate((node) => ({
        overflow: node.scrollWidth - node.clientWidth,
        sizes: [...node.querySelectorAll('button:not([hidden])')].map((own) => {
          const { width, height } = own.getBoundingClientRect()
          return Math.min(width, height)
        }),
      }))
      expect(overflow).toBe(0)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    }
  })

  test('the sheet has a border where colours are forced, and its speaker a line', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(path)
    await tap(passage(page, first))
    await expect(sheet(page)).toHaveCSS('border-block-start-style', 'solid')
    await expect(sheet(page).locator('p')).toHaveCSS('border-inline-start-width', '3px')
  })
})

test.describe('beside the text', () => {
  test.use({ viewport: wide })

  test('Enter on a note opens the sheet below it, Tab reaches what it offers, and Escape returns', async ({
    page,
  }) => {
    await page.goto(path)
    const note = page.locator(`.note[href="#${quotes[first]?.id}"]`)
    await note.focus()
    await page.keyboard.press('Enter')
    await expect(sheet(page)).toBeFocused()
    expect(await findViolations(page)).toEqual([])
    const [above, below] = [await note.boundingBox(), await sheet(page).boundingBox()]
    expect(below?.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0), 0)
    expect(below?.x).toBeCloseTo(above?.x ?? 0, 0)
    for (const name of [texts.copyLink, texts.nextBySpeaker, texts.close]) {
      await page.keyboard.press('Tab')
      await expect(button(page, name)).toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect(note).toBeFocused()
  })

  test('a click on a passage selects text and opens nothing, and neither does a link to one', async ({
    page,
  }) => {
    await page.goto(`${path}#${quotes[only]?.id}`)
    await expect(passage(page, only)).toBeInViewport()
    await passage(page, only).click()
    await expect(sheet(page)).toBeHidden()
  })

  test('“Copy link” copies the address of the quotation, and says so', async ({ page }) => {
    await page.goto(path)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator(`.note[href="#${quotes[only]?.id}"]`).click()
    await button(page, texts.copyLink).click()
    await expect(button(page, texts.linkCopied)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    expect(page.url()).toContain(`${path}#${quotes[only]?.id}`)
    await page.context().clearPermissions()
    await page.keyboard.press('Escape')
    await page.locator(`.note[href="#${quotes[first]?.id}"]`).click()
    await expect(button(page, texts.copyLink)).toBeVisible()
  })

  test('“Next by this speaker” leads to each of their quotations and back to the first', async ({ page }) => {
    await page.goto(path)
    const own = quotes.filter(({ speaker }) => speaker === quotes[first]?.speaker)
    const entries = await page.evaluate(() => history.length)
    await page.locator(`.note[href="#${own[0]?.id}"]`).click()
    for (const [index, { id }] of [...own.slice(1), ...own.slice(0, 1)].entries()) {
      await button(page, texts.nextBySpeaker).click()
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
      await expect(page.locator(`[id="${id}"]`)).toHaveClass(/lit/)
      await expect(sheet(page)).toBeInViewport()
      await expect(sheet(page).getByRole('status')).toContainText(
        `${((index + 1) % own.length) + 1}/${own.length}`,
      )
      await expect(page).toHaveURL(new RegExp(`#${id}$`))
    }
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })

  test('there is no next quotation of a speaker who has one, or who is not named', async ({ page }) => {
    await page.goto(path)
    for (const index of [only, unnamed]) {
      await page.locator(`.note[href="#${quotes[index]?.id}"]`).click()
      await expect(button(page, texts.copyLink)).toBeVisible()
      await expect(button(page, texts.nextBySpeaker)).toBeHidden()
      await page.keyboard.press('Escape')
    }
  })

  test('the sheet is not printed', async ({ page }) => {
    await page.goto(path)
    await page.locator('.note').first().click()
    await page.emulateMedia({ media: 'print' })
    await expect(sheet(page)).toBeHidden()
  })
})

/** Taps where the words of a passage begin. The middle of its box may be beside its words. */
async function tap(of: Locator): Promise<void> {
  await of.scrollIntoViewIfNeeded()
  const { x, y } = await of.evaluate((node) => {
    const { left, right, top } = node.getClientRects()[0] ?? new DOMRect()
    return { x: getComputedStyle(node).direction === 'rtl' ? right - 5 : left + 5, y: top + 8 }
  })
  await of.page().mouse.click(x, y)
}

function background(of: Locator): Promise<string> {
  return of.evaluate((node) => getComputedStyle(node).backgroundColor)
}
