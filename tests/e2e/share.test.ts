import { expect, type Page } from '@playwright/test'
import { findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { phone, wide } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/* Copying and sharing need scripts. The tools are loaded when a reader selects or presses something. */

const site = siteAddress('subPath')
const lamps = `${site}articles/lamps-stay-lit/`
const bridge = `${site}articles/bridge-at-saltmere/`

test.use({ viewport: wide })

/** Selects from the beginning of one text to the end of another, in the page's body. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const tools = page.waitForResponse(/article-tools\.js$/)
  await page.mouse.click(5, 400)
  await tools
  await page.locator('.body').evaluate(
    (body, [first = '', last = '']) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        if (text.includes(first)) range.setStart(node, text.indexOf(first))
        if (text.includes(last)) range.setEnd(node, text.indexOf(last) + last.length)
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    [from, to],
  )
}

async function copy(page: Page): Promise<{ text: string; html: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('ControlOrMeta+C')
  return readClipboard(page)
}

function readClipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? await (await item.getType(type)).text() : ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

test('words of a quotation are copied with who said them, who reported them, and a link to them', async ({
  page,
}) => {
  await page.goto(lamps)
  await select(page, 'We light them', 'at dusk')
  const { text, html } = await copy(page)
  expect(text).toBe(
    [
      '“We light them at dusk”',
      '— Mara Quill, keeper of the lamps, quoted by Ida Marlow and Per Tolland, “The Lamps of Saltmere Stay Lit”, The Harbour Ledger, November 4, 2031',
      `${lamps}#quote-we-light-them-at-dusk-and:~:text=We%20light%20them%20at%20dusk`,
    ].join('\n'),
  )
  expect(html).toContain('<blockquote cite=')
  expect(html).toContain('Mara Quill')
  await page.getByRole('button', { name: texts.onlyTheWords }).click()
  await expect.poll(async () => (await readClipboard(page)).text).toBe('We light them at dusk')
  await page.context().clearPermissions()
})

test('the reporters’ words are copied with the reporters’ names', async ({ page }) => {
  await page.goto(lamps)
  await select(page, 'The council will talk', 'in spring')
  const { text } = await copy(page)
  expect(text).toContain(
    '“The council will talk about electric light in spring”\n— Ida Marlow and Per Tolland, “The Lamps',
  )
  expect(text).toContain('#the-council-will-talk-about-the-prices:~:text=')
  await page.context().clearPermissions()
})

test('a selection with words of both is copied as it is', async ({ page }) => {
  await page.goto(lamps)
  await select(page, 'We light them', 'Every pilot')
  expect((await copy(page)).text).not.toContain('—')
  await page.context().clearPermissions()
})

test('the sheet of a quotation copies it with its source, and the mark of a paragraph offers its link', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(lamps)
  await page.locator('.note').first().click()
  await page.getByRole('button', { name: texts.copyQuotation }).click()
  await expect(page.getByRole('status').filter({ hasText: texts.copied })).toBeVisible()
  await expect
    .poll(async () => (await readClipboard(page)).text)
    .toContain('— Mara Quill, keeper of the lamps, quoted by')
  await page.keyboard.press('Escape')
  await page.locator('.body p').first().hover()
  await page.locator('.body .permalink').first().click()
  await page.getByRole('button', { name: texts.copyLink }).click()
  await expect
    .poll(async () => (await readClipboard(page)).text)
    .toBe(`${lamps}#all-lamps-on-the-quay-tuesday-night`)
  await page.context().clearPermissions()
})

test('words of the second part of a split quotation are copied with who said them', async ({ page }) => {
  await page.goto(`${siteAddress('root')}articles/quoted-everywhere/`)
  await select(page, 'But not', 'at night')
  const { text } = await copy(page)
  expect(text).toContain('“But not at night”\n— Odd Fenner, ')
  expect(text).toContain('#quote-we-like-the-bell-but-not:~:text=But%20not%20at%20night')
  await page.context().clearPermissions()
})

for (const [device, viewport] of Object.entries({ 'a wide window': wide, 'a phone': phone })) {
  test.describe(`in ${device}`, () => {
    test.use({ viewport })

    test('the mark of a section heading offers its link, and the system’s own sharing', async ({ page }) => {
      await page.addInitScript(() => {
        Object.assign(navigator, {
          share: async (data: ShareData) =>
            document.documentElement.setAttribute('data-shared', JSON.stringify(data)),
        })
      })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(bridge)
      const heading = page.locator('.body h2', { hasText: 'The vote' })
      if (device !== 'a phone') await heading.hover()
      await expect(heading.locator('.permalink')).toHaveCSS('opacity', device === 'a phone' ? '0.6' : '1')
      await heading.locator('.permalink').click()
      const panel = page.locator('.share')
      await expect(panel.getByRole('button')).toHaveText([texts.copyLink, texts.share])
      // Following the mark scrolls the page. The panel stays beside it.
      const distance = async (): Promise<number> => {
        const [own, mark] = await Promise.all([panel.boundingBox(), heading.boundingBox()])
        return Math.abs((own?.y ?? Number.NaN) - (mark?.y ?? Number.NaN))
      }
      await expect.poll(distance).toBeLessThan(120)
      const box = await panel.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
      expect(await findViolations(page, true)).toEqual([])
      await panel.getByRole('button', { name: texts.copyLink }).click()
      await expect(page.getByRole('status').filter({ hasText: texts.linkCopied })).toBeVisible()
      expect((await readClipboard(page)).text).toBe(`${bridge}#section-the-vote`)
      await expect(heading).toHaveCSS('background-color', await lit(page))
      await heading.locator('.permalink').click()
      await panel.getByRole('button', { name: texts.share }).click()
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset['shared']))
        .toBe(
          JSON.stringify({
            title: 'Saltmere Votes to Keep Its Old Bridge',
            url: `${bridge}#section-the-vote`,
          }),
        )
      await page.context().clearPermissions()
    })
  })
}

/** The color of a passage that was followed. */
function lit(page: Page): Promise<string> {
  return page.locator('.body :target').evaluate((target) => getComputedStyle(target).backgroundColor)
}

test('a link to a quotation lands on its words, and the tools are not loaded for reading', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${lamps}#quote-safe:~:text=safe`)
  await expect(page.locator('.said:target')).toBeInViewport()
  expect(requests.filter((url) => url.includes('article-tools'))).toEqual([])
})
