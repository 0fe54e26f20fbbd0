import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { type FolderServer, serveFolder } from '../../src/cli/serve-folder.ts'
import { buildContent } from './build-site.ts'
import { buildAlone } from './one-build-at-a-time.ts'
import { readFixtureArticle } from './read-fixture-article.ts'
import { siteAddress } from './sites.ts'
import { test } from './test.ts'
import { recordContent } from './write-edited-site.ts'

/* Addresses of quotations’ pages and pictures that were published, and what has become of them. */

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, '.astro/e2e/former-quotations')
const slug = 'bridge-at-saltmere'
const lamps = `${siteAddress('subPath')}articles/lamps-stay-lit/`

test.describe('after pages of quotations were switched off', () => {
  test.describe.configure({ mode: 'default' })
  let server: FolderServer

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    rmSync(folder, { recursive: true, force: true })
    const content = path.join(folder, 'content')
    mkdirSync(path.join(content, 'articles'), { recursive: true })
    cpSync(path.join(root, 'tests/fixtures/site', `${slug}.md`), path.join(content, 'articles', `${slug}.md`))
    recordContent(content, true)
    writeFileSync(
      path.join(content, 'site.yaml'),
      'name: The Saltmere Reader\nquotationPages: false\npreviewPictures: false\n',
    )
    server = await serveFolder(path.join(folder, 'dist'), '/')
    await buildAlone(() =>
      buildContent(path.join(content, 'articles'), { folder, origin: server.origin, base: '/' }),
    )
  })

  test.afterAll(() => server.close())

  test('each of their addresses leads to the quotation in its article', async ({ page }) => {
    const { quotes } = readFixtureArticle(slug)
    expect(quotes.length).toBeGreaterThan(3)
    for (const { id } of quotes) {
      const response = await page.goto(
        `${server.origin}/articles/${slug}/quotes/${id.replace('quote-', '')}/`,
      )
      expect(response?.status(), id).toBe(200)
      await expect(page).toHaveURL(`${server.origin}/articles/${slug}/#${id}`)
      await expect(page.locator('.said:target')).toHaveCount(1)
    }
  })
})

test('the preview picture of a quotation is also where it was before the quotation was corrected', async ({
  request,
}) => {
  const read = async (name: string): Promise<string> => {
    const response = await request.get(`${lamps}quotes/${name}.png`)
    expect(response.status(), name).toBe(200)
    return (await response.body()).toString('base64')
  }
  expect(await read('nobody-has-ever-paid-for-the')).toBe(await read('nobody-has-ever-paid-us-for'))
})

test('the page that leads on from a former address shows the present picture in link previews', async ({
  request,
}) => {
  const html = await (await request.get(`${lamps}quotes/nobody-has-ever-paid-for-the/`)).text()
  expect(html).toContain(
    `<meta property="og:image" content="${lamps}quotes/nobody-has-ever-paid-us-for.png">`,
  )
})

test('the preview picture of a renamed article is also at its earlier address', async ({ request }) => {
  for (const own of ['oil-is-dear', 'oil-prices-at-saltmere']) {
    const response = await request.get(`${siteAddress('subPath')}articles/${own}/preview.png`)
    expect(response.status(), own).toBe(200)
  }
})
