import { expect } from '@playwright/test'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'

/* Every place on the site that shows an article, or words from it, says that the article was corrected. */

const site = siteAddress('root')
const article = 'articles/gull-point-loses-its-ferry/'
const text = 'An earlier version said that the school has forty pupils.'
const day = 'Corrected November 12, 2031'

for (const [surface, { path, says }] of Object.entries({
  'the article': { path: article, says: text },
  'the link preview of the article': { path: article, says: ` · ${day}">` },
  'the page of a quotation': { path: `${article}quotes/painful-but-unavoidable/`, says: text },
  'the link preview of a quotation': {
    path: `${article}quotes/painful-but-unavoidable/`,
    says: ` · ${day}">`,
  },
  'the front page': { path: '', says: day },
  'the page of a topic': { path: 'topics/ferries/', says: day },
  'the page of a speaker': { path: 'speakers/orla-finch/', says: day },
  'the feed of the site': { path: 'feed.xml', says: text },
  'the JSON feed of the site': { path: 'feed.json', says: text },
  'the feed of a topic': { path: 'topics/ferries/feed.xml', says: text },
  'the feed of a language': { path: 'languages/en/feed.xml', says: text },
  'the feed of a speaker': { path: 'speakers/orla-finch/feed.xml', says: text },
  'the Markdown file': { path: `${article.slice(0, -1)}.md`, says: text },
  'the ninjs file': { path: `${article.slice(0, -1)}.json`, says: text },
  'the sitemap': { path: 'sitemap.xml', says: `${article}</loc><lastmod>2031-11-12T` },
})) {
  test(`${surface} says that the article was corrected`, async ({ request }) => {
    const response = await request.get(site + path)
    expect(response.status()).toBe(200)
    expect(await response.text()).toContain(says)
  })
}

test('the lists below other articles say that an article was corrected', async ({ request }) => {
  const html = await (await request.get(`${site}articles/bridge-at-saltmere/`)).text()
  expect(html).toMatch(/Gull Point Loses[^<]*<\/a> ?<small>.*?· Corrected November 12, 2031/)
})

test('a result of the search says that the article was corrected', async ({ page }) => {
  await page.goto(`${site}search/?q=ferry`)
  await expect(page.locator('main li', { hasText: 'Gull Point Loses' }).first()).toContainText(day)
})
