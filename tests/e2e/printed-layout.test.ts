import { expect, type Page } from '@playwright/test'
import { findDirection } from '../../src/languages/find-direction.ts'
import { findInterface } from '../../src/languages/find-language.ts'
import { formatQuoteWords } from '../../src/page/quote-words.ts'
import { findLayoutFaults, type PrintedArticle } from './find-layout-faults.ts'
import { listArticleTexts, readFixtureArticle } from './read-fixture-article.ts'
import { test } from './test.ts'

/* How articles are laid out on paper: nothing over anything else, nothing divided that belongs together, no empty sheets. */

const articles = {
  'a long article': 'gull-point-loses-its-ferry',
  'a crowded article': 'everybody-has-something-to-say',
  'an article with every field': 'bridge-at-saltmere',
  'an article in Armenian': 'kamurje-kbacvi',
  'an article in Arabic': 'jisr-saltmir',
}
/** By how many lines the text is moved down, so that sheets end at other places. The others are shorter than a sheet. */
const offsets: Readonly<Record<string, readonly number[]>> = {
  [articles['a long article']]: [0, 7, 11, 17, 24],
  [articles['a crowded article']]: [0, 7, 11, 24],
  [articles['an article with every field']]: [0, 11],
}
const papers = ['A4', 'Letter', 'A5'] as const
const choices = ['margin', 'end', 'alone', 'none'] as const

/** Opens an article, with the reader’s choice of where quotations are printed. */
async function open(page: Page, slug: string, choice: (typeof choices)[number]): Promise<PrintedArticle> {
  await page.goto(`articles/${slug}/`)
  if (choice !== 'margin')
    await page.evaluate((name) => document.documentElement.setAttribute('data-paper', name), choice)
  const article = readFixtureArticle(slug)
  const { words } = findInterface(article.frontmatter.language)
  return {
    body: listArticleTexts(article),
    notes:
      choice === 'none' ? [] : article.quotes.map((quote) => formatQuoteWords(quote, words.quotationMarks)),
    titles: [words.quotations, words.links],
    lastTitle: words.aboutThisCopy,
  }
}

function findDirectionOf(slug: string): 'ltr' | 'rtl' {
  return findDirection(readFixtureArticle(slug).frontmatter.language) ?? 'ltr'
}

/** Moves all of the text down, so that sheets end elsewhere in it. */
async function moveDown(page: Page, lines: number): Promise<void> {
  await page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    },
    `@media print{.article-header{padding-block-end:${lines * 13.5}pt}}`,
  )
}

/** Repeats the text of an article, so that it fills sheets. Only the first one has the ids. */
async function repeatBody(page: Page, times: number): Promise<void> {
  await page.locator('.body').evaluate((body, count) => {
    const blocks = [...body.children]
    for (let index = 1; index < count; index += 1)
      for (const block of blocks) body.append(block.cloneNode(true))
  }, times)
}

for (const [kind, slug] of Object.entries(articles)) {
  for (const paper of papers) {
    test(`${kind} on ${paper}: sheets are full, nothing is divided, and nothing is over anything else`, async ({
      page,
    }) => {
      for (const choice of choices) {
        const article = await open(page, slug, choice)
        for (const lines of offsets[slug] ?? [0]) {
          await moveDown(page, lines)
          const pdf = await page.pdf({ format: paper, tagged: true })
          const faults = await findLayoutFaults(pdf, article, findDirectionOf(slug))
          expect.soft(faults, `${choice}, moved down by ${lines} lines`).toEqual([])
        }
      }
    })
  }
}

for (const slug of [articles['an article in Armenian'], articles['an article in Arabic']]) {
  for (const paper of papers) {
    test(`${slug}, repeated to several sheets of ${paper}, is laid out as well`, async ({ page }) => {
      const article = await open(page, slug, 'margin')
      await repeatBody(page, 9)
      const pdf = await page.pdf({ format: paper, tagged: true })
      expect(await findLayoutFaults(pdf, article, findDirectionOf(slug))).toEqual([])
    })
  }
}
