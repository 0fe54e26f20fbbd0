import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { listAccessibleBlocks } from './list-accessible-blocks.ts'
import { listBlocks } from './list-blocks.ts'
import { pages, wide } from './pages.ts'
import { listArticleTexts, readFixtureArticle } from './read-fixture-article.ts'
import { test } from './test.ts'

/*
 * Programs that take the words of an article elsewhere. Each one has to get every block of the body once, in order, and
 * nothing else. What is expected comes from the article's file, not from the page.
 */

test.use({ viewport: wide })

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

const articles = [
  'a crowded article',
  'a long article',
  'an article with every field',
  'an article with pictures and unconfirmed speakers',
  'an article in Armenian',
  'an article in Arabic',
  'an article with quotations in every kind of block',
  'an article without quotations',
] as const

/** Returns the HTML that Readability makes of a page. Firefox's Reader View is built on it. */
function openReaderView(page: Page): Promise<string> {
  return page.evaluate((source) => {
    const parse = new Function('page', `${source}; return new Readability(page).parse().content`)
    return String(parse(document.cloneNode(true)))
  }, readability)
}

/** Copies all of the body as a reader does, and returns what is then on the clipboard. */
async function copyBody(page: Page): Promise<{ text: string; html: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.body').evaluate((body) => getSelection()?.selectAllChildren(body))
  await page.keyboard.press('ControlOrMeta+C')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  await page.context().clearPermissions()
  return copied
}

for (const name of articles) {
  const path = pages[name]
  const article = readFixtureArticle(path.split('/')[1] ?? '')
  const texts = listArticleTexts(article)
  const plainText = listArticleTexts(article, 'alternative text').join(' ')

  test.describe(name, () => {
    test('is complete in Reader View, which adds only other parts of the article', async ({ page }) => {
      await page.goto(path)
      const shown = await listBlocks(page, await openReaderView(page))
      const start = shown.indexOf(texts[0] ?? '')
      expect(shown.slice(start, start + texts.length)).toEqual(texts)
      const others = [...shown.slice(0, start), ...shown.slice(start + texts.length)]
      const own = await listBlocks(page, await page.locator('article').evaluate((node) => node.outerHTML))
      for (const text of texts) own.splice(own.indexOf(text), 1)
      expect(others.filter((text) => !own.includes(text))).toEqual([])
    })

    test('is complete on the clipboard', async ({ page }) => {
      await page.goto(path)
      const { text, html } = await copyBody(page)
      expect(await listBlocks(page, html)).toEqual(texts)
      expect(text.replace(/\s+/g, ' ').trim()).toBe(plainText)
    })

    test('is complete in the accessibility tree, and headings are named by their own words', async ({
      page,
    }) => {
      await page.goto(path)
      const blocks = await listAccessibleBlocks(page, '.body')
      expect(blocks.map(({ text }) => text)).toEqual(texts)
      const headings = blocks.filter(({ role }) => role === 'heading')
      expect(headings.map(({ name: heading }) => heading)).toEqual(headings.map(({ text }) => text))
    })

    test('is complete in w3m', async ({ request }) => {
      test.skip(spawnSync('w3m', ['-version']).error !== undefined, 'w3m is not installed')
      const input = await (await request.get(path)).text()
      // Wider than any paragraph, so that no line is broken.
      const args = ['-dump', '-T', 'text/html', '-cols', '5000', '-I', 'UTF-8', '-O', 'UTF-8']
      const { stdout } = spawnSync('w3m', args, { input, encoding: 'utf8' })
      const shown = stdout.replace(/^\s*[•*]/gm, '').replace(/\s+/g, ' ')
      const last = texts.at(-1) ?? ''
      expect(shown.slice(shown.indexOf(texts[0] ?? ''), shown.lastIndexOf(last) + last.length)).toBe(
        plainText,
      )
    })
  })
}
