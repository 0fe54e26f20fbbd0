import { expect, type Page } from '@playwright/test'
import { texts } from './interface-texts.ts'
import { wide } from './pages.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/* Copying and sharing need scripts. The tools are loaded when a reader selects or presses something. */

const site = siteAddress('subPath')
const lamps = `${site}articles/lamps-stay-lit/`

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

test('a link to a quotation lands on its words, and the tools are not loaded for reading', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${lamps}#quote-safe:~:text=safe`)
  await expect(page.locator('.said:target')).toBeInViewport()
  expect(requests.filter((url) => url.includes('article-tools'))).toEqual([])
})
