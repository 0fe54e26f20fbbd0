import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { parseHtmlClipping } from '../../src/clipping/html/parse-html-clipping.ts'
import { creditAuthors } from '../../src/page/credit-authors.ts'
import { clipAgain } from '../clip-again.ts'
import { listStated } from '../list-stated.ts'
import { listAccessibleBlocks } from './list-accessible-blocks.ts'
import { listBlocks } from './list-blocks.ts'
import { pages, wide } from './pages.ts'
import { listArticleTexts, readFixtureArticle } from './read-fixture-article.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/*
 * Programs that take the words of an article elsewhere. Each one has to get every block of the body once, in order, and
 * nothing else. What is expected comes from the article's file, not from the page.
 */

test.use({ viewport: wide })

const { resolve } = createRequire(import.meta.url)
const readability = readFileSync(resolve('@mozilla/readability/Readability.js'), 'utf8')
const defuddle = readFileSync(resolve('defuddle'), 'utf8')

const articles = [
  'a crowded article',
  'a long article',
  'an article with every field',
  'an article without quotations',
  'an article with very long words',
  'an article with pictures and unconfirmed speakers',
  'an article in Armenian',
  'an article in Arabic',
  'an article with quotations in every kind of block',
] as const

/** Returns the HTML that Readability makes of a page, and its byline. Firefox's Reader View is built on it. */
function openReaderView(page: Page): Promise<{ content: string; byline: string | null }> {
  return page.evaluate((source) => {
    const parse = new Function('page', `${source}; return new Readability(page).parse()`)
    const { content, byline } = parse(document.cloneNode(true))
    return { content: String(content), byline }
  }, readability)
}

/** Returns the HTML that defuddle makes of a page. Obsidian's Web Clipper is built on it. */
function openDefuddle(page: Page): Promise<string> {
  return page.evaluate((source) => {
    const module = { exports: {} }
    new Function('module', 'exports', source)(module, module.exports)
    const parse = new Function(
      'Defuddle',
      'page',
      'return new (Defuddle.default ?? Defuddle)(page).parse().content',
    )
    return String(parse(module.exports, document))
  }, defuddle)
}

/**
 * Returns the authors that Zotero saves: those of citation tags, or else of author tags, or else the words of the element
 * that its “Embedded Metadata” translator takes for the byline.
 */
function findZoteroAuthors(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const contents = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((tag) => tag.getAttribute('content') ?? '')
    const bylines = ['byline', 'bylines', 'vcard', 'article-byline'].flatMap((name) =>
      [...document.getElementsByClassName(name)].map(({ textContent }) => textContent),
    )
    const places = [
      contents('meta[name=citation_author]'),
      contents('meta[property="article:author"]').filter((author) => !/\.[a-z]{2}/.test(author)),
      contents('meta[name=author i]'),
      bylines,
    ]
    return places.find((authors) => authors.length > 0) ?? []
  })
}

/** Copies all of the body as a reader does, and returns what is then on the clipboard. */
async function copyBody(page: Page): Promise<{ text: string; html: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  // The tools that add a source to copied words are loaded by a press.
  const tools = page.waitForResponse(/article-tools\.js$/)
  await page.keyboard.press('Shift')
  await (await tools).finished()
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
    /** Expects the whole body in its order. Before and after it, only other parts of the article may be. */
    async function expectComplete(page: Page, content: string): Promise<void> {
      const shown = await listBlocks(page, content)
      const start = shown.indexOf(texts[0] ?? '')
      expect(shown.slice(start, start + texts.length)).toEqual(texts)
      const others = [...shown.slice(0, start), ...shown.slice(start + texts.length)]
      const own = await listBlocks(page, await page.locator('article').evaluate((node) => node.outerHTML))
      for (const text of texts) own.splice(own.indexOf(text), 1)
      expect(others.filter((text) => !own.includes(text))).toEqual([])
    }

    test('is complete in Reader View, which adds only other parts of the article', async ({ page }) => {
      test.skip(
        name === 'an article with very long words',
        'Readability takes its one paragraph for no article',
      )
      await page.goto(path)
      await expectComplete(page, (await openReaderView(page)).content)
    })

    test('is complete in defuddle, which adds only other parts of the article', async ({ page }) => {
      await page.goto(path)
      await expectComplete(page, await openDefuddle(page))
    })

    test('has in Reader View the byline of the page', async ({ page }) => {
      await page.goto(path)
      const printed = await page.locator('.printed-byline').allTextContents()
      expect((await openReaderView(page)).byline).toBe(printed[0] ?? null)
    })

    test('has in Zotero only its writers as authors', async ({ page }) => {
      await page.goto(path)
      const { writers } = creditAuthors(article.frontmatter)
      expect(await findZoteroAuthors(page)).toEqual(writers.map(({ name: author }) => author))
    })

    test('is the same article when clipped', async ({ request }) => {
      const clipping = parseHtmlClipping(await (await request.get(path)).text())
      const site = { address: siteAddress('root') + path, site: { name: 'The Saltmere Reader', address: '' } }
      expect(listStated(clipAgain(clipping), site)).toEqual(listStated(article, site))
      // A clipping has no pictures, so their captions are dropped.
      const captions = [...article.body.matchAll(/^!\[.*\]\(\S+ "(.*)"\)$/gm)].map(([, caption]) => caption)
      expect(clipping.account.filter(({ fate }) => fate === 'dropped').map(({ text }) => text)).toEqual([
        ...captions,
        ...(article.frontmatter.corrections ? ['Corrections'] : []),
      ])
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
