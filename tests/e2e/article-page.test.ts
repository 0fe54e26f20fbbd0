import { gzipSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'
import { boxes, overlap } from './boxes.ts'
import { texts } from './interface-texts.ts'
import { listNotePlaces } from './note-places.ts'
import { pages, phone, wide } from './pages.ts'
import { readFixtureArticle } from './read-fixture-article.ts'
import { test } from './test.ts'

const path = pages['a long article']
const article = readFixtureArticle('gull-point-loses-its-ferry')

/**
 * The largest page that most connections load in one round trip is 14,000 bytes: ten packets of 1,460 bytes, less their
 * headers.
 */
const maxBytes = 14_000

/** The narrowest window with a side column: 46rem. */
const sideColumn = 736

function background(of: Locator): Promise<string> {
  return of.evaluate((node) => getComputedStyle(node).backgroundColor)
}

/** A line of text. A note that starts within it is beside its passage. CSS px. */
const line = 28

/** Widths that have a side column: the narrowest common tablet, a laptop, a desktop, a wide screen. */
const widths = [820, 1024, 1440, 2560]

/** The passage of a note. */
async function passageOf(page: Page, note: Locator): Promise<Locator> {
  return page.locator(`[id="${(await note.getAttribute('href'))?.slice(1)}"]`)
}

test.describe('the notes beside the text', () => {
  test.use({ viewport: wide })

  test('show every quotation word for word, with its speaker', async ({ page }) => {
    await page.goto(path)
    const notes = await page.locator('.note').evaluateAll((all) =>
      all.map((note) => {
        const { words, who } = { ...(note as HTMLElement).dataset, ...note.querySelector('b')?.dataset }
        return { words, who, drawn: getComputedStyle(note, '::after').content }
      }),
    )
    expect(notes.map(({ who }) => who)).toEqual(
      article.quotes.map(({ speaker, role }) => speaker ?? role ?? texts.unnamedSpeaker),
    )
    expect(notes.map(({ words }) => words)).toEqual(
      article.quotes.map(({ parts }) => `“${parts.join('” … “')}”`),
    )
    for (const { drawn, words } of notes) expect(drawn).toContain(words)
  })

  for (const name of ['a long article', 'a crowded article'] as const) {
    test(`start at the line of their passage in ${name}, unless another note is right above`, async ({
      page,
    }) => {
      await page.goto(pages[name])
      for (const width of widths) {
        await page.setViewportSize({ width, height: 1000 })
        const places = await listNotePlaces(page)
        const free = places.filter(({ block }, index) => block - (places[index - 1]?.block ?? -2) > 1)
        expect(free.length, `${width} px`).toBeGreaterThan(3)
        const away = free.filter(({ distance }) => Math.abs(distance) >= line)
        expect(
          away.map(({ id, distance }) => ({ id, distance })),
          `${width} px`,
        ).toEqual([])
      }
    })

    test(`overlap neither each other nor the text in ${name}, from 320 to 2560 px`, async ({ page }) => {
      await page.goto(pages[name])
      for (const width of [320, 390, 736, ...widths]) {
        await page.setViewportSize({ width, height: 1000 })
        const notes = await listNotePlaces(page)
        expect(notes.length, `${width} px`).toBeGreaterThan(10)
        const paragraphs = await boxes(page, '.body > *')
        const others = width < sideColumn ? [] : [...paragraphs, ...(await boxes(page, '.article > footer'))]
        const crossed = notes.filter((note, index) =>
          [...notes.slice(index + 1), ...others].some((other) => overlap(note, other)),
        )
        expect(crossed, `${width} px`).toEqual([])
        const lineHeight = await page
          .locator('.body p')
          .last()
          .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).lineHeight))
        const gaps = paragraphs.slice(1).map(({ top }, index) => top - (paragraphs[index]?.bottom ?? 0))
        expect(Math.max(...gaps), `${width} px`).toBeLessThanOrEqual(1.5 * lineHeight)
      }
    })
  }

  test('are mostly shown in a crowded article, half of them within 300 px', async ({ page }) => {
    await page.goto(pages['a crowded article'])
    const all = await page.locator('.note').count()
    expect(all).toBe(52)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1000 })
      const shown = (await listNotePlaces(page)).filter(({ isFolded }) => !isFolded)
      const distances = shown.map(({ distance }) => Math.abs(distance)).sort((a, b) => a - b)
      expect(shown.length / all, `${width} px`).toBeGreaterThanOrEqual(0.6)
      expect(distances[Math.floor(distances.length / 2)], `${width} px`).toBeLessThan(300)
    }
  })

  test('are each the one control of their passage, with a name, folded or not', async ({ page }) => {
    for (const name of ['a long article', 'a crowded article'] as const) {
      await page.goto(pages[name])
      const passages = await page.locator('.said[id]').evaluateAll((all) =>
        all.map(({ id }) => {
          const links = document.querySelectorAll<HTMLAnchorElement>(`.article [href="#${CSS.escape(id)}"]`)
          const controls = [...links].filter((link) => {
            link.focus()
            return document.activeElement === link && link.tabIndex >= 0
          })
          return { id, names: controls.map((control) => control.ariaLabel) }
        }),
      )
      expect(passages.filter(({ names }) => names.length !== 1)).toEqual([])
      for (const { names } of passages) expect(names[0]).toMatch(/\p{L}/u)
    }
  })

  test('light up together with their passage', async ({ page }) => {
    await page.goto(path)
    const note = page.locator('.note:not(.folded, .lead)').first()
    const passage = await passageOf(page, note)
    const before = await background(note)
    const expectLit = async (): Promise<void> => {
      expect(await background(note)).not.toBe(before)
      expect(await background(passage)).toBe(await background(note))
    }
    for (const pointedAt of [passage, note]) {
      await pointedAt.hover()
      await expectLit()
      await page.mouse.move(0, 0)
      expect(await background(note)).toBe(before)
    }
    await note.focus()
    await expectLit()
    await page.goto(`${path}${await note.getAttribute('href')}`)
    await expectLit()
  })

  test('light up with their passages in headings, lists, tables, block quotations and later paragraphs', async ({
    page,
  }) => {
    await page.goto(pages['an article with quotations in every kind of block'])
    const lit = page.locator('.lit')
    const notes = page.locator('.note')
    await expect(notes).toHaveCount(7)
    for (const note of await notes.all()) {
      const parts = page.locator(`.body [data-number="${await note.getAttribute('data-number')}"]`)
      const count = await parts.count()
      for (const part of await parts.all()) {
        await part.hover()
        await expect(lit).toHaveCount(count)
        for (const other of await parts.all()) await expect(other).toHaveClass(/\blit\b/)
      }
      await page.mouse.move(0, 0)
      await expect(lit).toHaveCount(0)
      await note.focus()
      await expect(lit).toHaveCount(count)
      await note.blur()
      await page.goto(`${page.url().replace(/#.*/, '')}${await note.getAttribute('href')}`)
      await expect(lit).toHaveCount(count)
      await page.goto(page.url().replace(/#.*/, '#none'))
      await expect(lit).toHaveCount(0)
    }
    // The ends of a quotation over two paragraphs, and its note.
    await expect(page.locator('.body [data-number="7"]')).toHaveCount(3)
  })

  test('light up with the passage after them without a script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: wide,
      baseURL: baseURL ?? '',
    })
    const page = await context.newPage()
    await page.goto(path)
    const note = page.locator('.note:not(.folded, .lead)').first()
    const passage = await passageOf(page, note)
    for (const pointedAt of [note, passage]) {
      await pointedAt.hover()
      expect(await background(note)).not.toBe('rgba(0, 0, 0, 0)')
      expect(await background(passage)).toBe(await background(note))
      await page.mouse.move(0, 0)
      expect(await background(note)).toBe('rgba(0, 0, 0, 0)')
    }
    await context.close()
  })

  test('light up with both parts of a quotation in two parts', async ({ page }) => {
    await page.goto(pages['an article with every field'])
    const note = page.locator('.note[href="#quote-it-will-hold"]')
    await note.hover()
    const parts = page.locator('p', { has: page.locator('#quote-it-will-hold') }).locator('.said')
    await expect(parts).toHaveCount(2)
    const colours = [await background(parts.nth(0)), await background(parts.nth(1)), await background(note)]
    expect(colours[0]).not.toBe('rgba(0, 0, 0, 0)')
    expect(new Set(colours).size).toBe(1)
  })

  test('open while their passage is pointed at if they are folded', async ({ page }) => {
    await page.goto(pages['a crowded article'])
    const note = page.locator('.note.folded:not([data-more])').first()
    const passage = await passageOf(page, note)
    const isOpen = async (): Promise<boolean> =>
      ((await note.boundingBox())?.height ?? 0) > line && (await note.isVisible())
    expect(await isOpen()).toBe(false)
    await passage.hover()
    expect(await isOpen()).toBe(true)
    await page.mouse.move(0, 0)
    expect(await isOpen()).toBe(false)
  })

  test('of other speakers are hidden when one speaker is chosen', async ({ page }) => {
    await page.goto(pages['a crowded article'])
    const choice = page.locator('.voices label', { hasText: 'Mara Quill' })
    await choice.click()
    const voice = (await choice.locator('input').getAttribute('id')) ?? ''
    expect(voice).toMatch(/^voice-\d$/)
    const shown = page.locator('.note').filter({ visible: true })
    const own = page.locator(`.note.${voice}`)
    expect(await shown.count()).toBeGreaterThan(3)
    await expect(page.locator(`.note:not(.${voice})`).filter({ visible: true })).toHaveCount(0)
    expect(await shown.count()).toBe(await own.filter({ visible: true }).count())
    // Folded ones are open, because the others leave room.
    const small = (await boxes(page, `.note.${voice}`)).filter(({ top, bottom }) => bottom - top < 2)
    expect(small).toEqual([])
    await expect(page.locator(`.said:not(.${voice})`).first()).toHaveCSS('text-decoration-line', 'none')
    await page.locator('.voices label').first().click()
    expect(await page.locator(`.note:not(.${voice})`).filter({ visible: true }).count()).toBeGreaterThan(3)
  })
})

test.describe('a passage', () => {
  test.use({ viewport: wide })

  test('can be selected with the mouse', async ({ page }) => {
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

  test('the first line of text starts above 480 px', async ({ page }) => {
    await page.goto(path)
    const [first] = await boxes(page, '.body p')
    expect(first?.top).toBeLessThan(480)
  })

  test('notes are signs in the line of their passage', async ({ page }) => {
    await page.goto(path)
    const [text] = await boxes(page, '.body')
    const places = await listNotePlaces(page)
    expect(places).toHaveLength(article.quotes.length)
    for (const { left, right, top, bottom, distance } of places) {
      expect(Math.abs(distance)).toBeLessThan(line)
      expect(bottom - top).toBeLessThan(line)
      expect(left).toBeGreaterThanOrEqual((text?.left ?? Number.NaN) - 1)
      expect(right).toBeLessThanOrEqual((text?.right ?? Number.NaN) + 1)
    }
  })

  test('a tap on a sign shows who speaks at the foot of the window', async ({ page }) => {
    await page.goto(path)
    const note = page.locator('.note').nth(5)
    await note.click()
    await expect(page).toHaveURL(new RegExp(`#${article.quotes[5]?.id}$`))
    await expect(await passageOf(page, note)).toBeInViewport()
    const box = await note.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(phone.height, 0)
    const name = note.locator('b')
    await expect(name).toBeVisible()
    await expect(name).toHaveAttribute('data-who', article.quotes[5]?.speaker ?? '')
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
    .locator('.body p[id]')
    .nth(1)
    .hover({ position: { x: 5, y: 5 } })
  expect(await opacity()).toBe('1')
  await page.mouse.move(0, 0)
  await page.keyboard.press('Tab')
  await links.nth(1).focus()
  expect(await opacity()).toBe('1')
})

test('a long article of 15 quotations is at most 14,000 bytes of gzip', async ({ request }) => {
  const html = await (await request.get(path)).body()
  expect(html.toString()).toContain('</html>')
  expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(maxBytes)
})

test('words in another language are marked with it, in the text and in the original of a quotation', async ({
  page,
}) => {
  await page.goto(pages['an article with every field'])
  await expect(page.locator('.body [lang=la]')).toHaveText('Navigare necesse est')
  await expect(page.locator('.originals [lang=de]')).toHaveText(/^Es hielt im Hochwasser/)
})

test('pictures beside an article are shown at its head and in its text', async ({ page }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  const pictures = page.locator('main img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(320)
  }
  await expect(page.locator('figure figcaption')).toHaveText([
    'The quay at noon',
    'One lamp is lit every night',
  ])
})

test('a tall picture fits the window, and keeps its proportions', async ({ page }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  const picture = page.locator('.body img')
  await picture.evaluate((node) => {
    node.setAttribute('width', '900')
    node.setAttribute('height', '1800')
  })
  for (const viewport of [phone, { width: 820, height: 600 }, wide]) {
    await page.setViewportSize(viewport)
    const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 }
    expect(height).toBeLessThan(viewport.height)
    expect(width).toBeLessThan(viewport.width)
    await expect(picture).toHaveCSS('object-fit', 'contain')
  }
})

test('“Updated” leads to the corrections', async ({ page }) => {
  await page.goto(path)
  await page.locator('.dates a:has(.dt-updated)').click()
  await expect(page.locator('#corrections')).toBeInViewport()
})

test('headline and dek are as wide as the text', async ({ page }) => {
  for (const viewport of [phone, wide]) {
    await page.setViewportSize(viewport)
    await page.goto(path)
    const [headline, dek] = [await boxes(page, 'h1'), await boxes(page, '.dek')]
    expect(dek[0]?.left).toBe(headline[0]?.left)
    expect(dek[0]?.right).toBe(headline[0]?.right)
  }
})

test('a related article in another language says so', async ({ page }) => {
  await page.goto(path)
  const entry = page.locator('.more li[lang=ar]')
  await expect(entry).toContainText('Arabic')
  await expect(page.locator('.more li[lang=en] bdi')).toHaveCount(0)
})

for (const [device, viewport] of [
  ['phone', phone],
  ['tablet', { width: 820, height: 1180 }],
] as const) {
  test(`without a mouse, on a ${device}, permalinks are visible and 44 px wide and high`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      isMobile: true,
      hasTouch: true,
      viewport,
      baseURL: baseURL ?? '',
    })
    const page = await context.newPage()
    await page.goto(path)
    const links = page.locator('.body .permalink')
    for (const link of [links.first(), links.last()]) {
      await link.scrollIntoViewIfNeeded()
      const { opacity, hits } = await link.evaluate((node) => {
        const { right, top, height } = node.getBoundingClientRect()
        // The corners of a box of 44 px that ends where the sign does, so that it is inside the window.
        const x = right - 22
        const corners = [-21, 21].flatMap((dx) =>
          [-21, 21].map((dy) => [x + dx, top + height / 2 + dy] as const),
        )
        return {
          opacity: Number(getComputedStyle(node).opacity),
          hits: corners.filter(([left, top]) => document.elementFromPoint(left, top) === node).length,
        }
      })
      expect(opacity).toBeGreaterThan(0.5)
      expect(hits).toBe(4)
    }
    await context.close()
  })
}

test('a sub-head may have the name of a part of the page', async ({ page }) => {
  await page.goto(pages['an article with pictures and unconfirmed speakers'])
  await expect(page.locator('#section-corrections')).toHaveText('Corrections')
  await expect(page.locator('#corrections')).toHaveCount(0)
})

test('an unconfirmed speaker is on no page', async ({ page, request }) => {
  const at = pages['an article with pictures and unconfirmed speakers']
  await page.goto(at)
  const names = await page.locator('.note b').evaluateAll((all) => all.map((name) => name.dataset['who']))
  expect(names).toEqual([texts.unnamedSpeaker, 'the lamp list', texts.unnamedSpeaker])
  const html = await (await request.get(at)).text()
  // The name is in the text as well, in the reporter's words.
  expect(html.split('Mara Quill')).toHaveLength(2)
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
  await expect(page.locator('.voices bdi', { hasText: 'Thomas Vell' })).toBeVisible()
})
