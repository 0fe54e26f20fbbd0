import { expect, type Page } from '@playwright/test'
import { formatDay, formatDayRange } from '../../src/article/article-date.ts'
import { type FolderServer, serveFolder } from '../../src/cli/serve-folder.ts'
import { boxes, overlap } from './boxes.ts'
import { buildSite, outputFolder } from './build-site.ts'
import { chooseTheme } from './choose-settings.ts'
import { findColourViolations, findViolations } from './find-violations.ts'
import { texts } from './interface-texts.ts'
import { archiveSlug } from './make-archive.ts'
import { buildAlone } from './one-build-at-a-time.ts'
import { phone, wide } from './pages.ts'
import { archives, siteAddress } from './sites.ts'
import { test } from './test.ts'

/*
 * The front page and the lists of a site of 600 articles and of one in Arabic with twelve. They are built here and not in
 * the global setup, so that other tests do not wait for them. All tests of this file run in one worker for that reason.
 */
test.describe.configure({ mode: 'default' })

const servers: FolderServer[] = []
const addresses = { single: '', arabic: '', archive: '' }

test.beforeAll(async () => {
  test.setTimeout(600_000)
  for (const name of ['single', 'arabic', 'archive'] as const) {
    const server = await serveFolder(outputFolder(name), archives[name].base)
    servers.push(server)
    addresses[name] = `${server.origin}/`
    await buildAlone(() => buildSite(name, server.origin))
  }
})

test.afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
})

/** Returns the top of the only element that matches a selector, in CSS pixels from the top of the page. */
async function topOf(page: Page, selector: string): Promise<number> {
  const [box] = await boxes(page, selector)
  if (!box) throw new Error(`there is no ${selector}`)
  return box.top
}

test('the front page has the lead first, then a second rank, the days, and below the news search and topics', async ({
  page,
}) => {
  for (const size of [phone, { width: 820, height: 1180 }, wide]) {
    await page.setViewportSize(size)
    await page.goto(addresses.archive)
    const order = ['.lead', '.second-rank', '.day', '.paging', '.search-form', '.topic-line']
    const tops = await Promise.all(order.map((selector) => topOf(page, selector)))
    expect(tops, `${size.width} px`).toEqual(tops.toSorted((a, b) => a - b))
  }
})

test('the lead has the largest headline, and those of the second rank are in one row where there is room', async ({
  page,
}) => {
  for (const [width, rows] of [
    [390, 3],
    [820, 1],
    [1440, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 })
    await page.goto(addresses.archive)
    const sizes = await page
      .locator('main h3')
      .evaluateAll((all) => all.map((heading) => Number.parseFloat(getComputedStyle(heading).fontSize)))
    expect(Math.max(...sizes.slice(1))).toBeLessThan(sizes[0] ?? 0)
    const second = await boxes(page, '.second')
    expect(second).toHaveLength(3)
    expect(new Set(second.map(({ top }) => top)).size, `${width} px`).toBe(rows)
  }
})

test('no parts of an entry overlap, and its text comes before its picture and its quotation', async ({
  page,
}) => {
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 1000 })
    await page.goto(addresses.archive)
    const entries = page.locator('main li:is(.lead, .second, .river)')
    const count = await entries.count()
    for (let index = 0; index < count; index++) {
      const parts = await entries
        .nth(index)
        .locator('article > *')
        .evaluateAll((all) =>
          all.map((node) => {
            const { left, right, top, bottom } = node.getBoundingClientRect()
            return { name: node.className, left, right, top, bottom }
          }),
        )
      expect(parts[0]?.name).toBe('entry-text')
      if (width < 736) continue
      for (const [at, one] of parts.entries())
        for (const other of parts.slice(at + 1))
          expect(overlap(one, other), `${width} px, ${index}`).toBe(false)
    }
  }
})

test('days are headings in the language of the site, newest first, and every headline is below one', async ({
  page,
}) => {
  for (const [address, language] of [
    [addresses.archive, 'en'],
    [addresses.arabic, 'ar'],
  ] as const) {
    await page.goto(address)
    const headings = await page.locator('main :is(h2, h3)').evaluateAll((all) =>
      all.map((heading) => ({
        level: heading.tagName,
        text: heading.textContent?.trim() ?? '',
        day: heading.querySelector('time')?.dateTime,
      })),
    )
    expect(headings[0]?.level).toBe('H2')
    const days = headings.filter(({ level }) => level === 'H2')
    expect(days.length).toBeGreaterThan(3)
    for (const { text, day } of days) expect(text).toBe(formatDay(day ?? '', 'full', language))
    const dates = days.map(({ day = '' }) => day)
    expect(dates).toEqual([...new Set(dates)].toSorted().reverse())
  }
})

test('a date without a time is only in the heading of its day; a time is beside its article', async ({
  page,
}) => {
  await page.goto(addresses.archive)
  const times = await page
    .locator('.entry-facts time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime))
  expect(times.length).toBeGreaterThan(2)
  for (const time of times) expect(time).toContain('T')
})

test('the front page has 24 to 47 articles, and links from page to page lead to all 600 once', async ({
  request,
}) => {
  const slugs: string[] = []
  const paths: string[] = []
  for (let path: string | undefined = ''; path !== undefined; ) {
    paths.push(path)
    const html = await (await request.get(addresses.archive + path)).text()
    slugs.push(
      ...[...html.matchAll(/<h3[^>]*> ?<a href="?\/articles\/([^/"]+)/g)].map((match) => match[1] ?? ''),
    )
    if (path === '') {
      expect(slugs.length).toBeGreaterThanOrEqual(24)
      expect(slugs.length).toBeLessThan(48)
      expect(html.length).toBeLessThan(100_000)
    }
    path = /rel="?next"? href="?\/([^">]*)/.exec(html)?.[1]
  }
  expect(paths.slice(0, 3)).toEqual(['', '24/', '23/'])
  expect(paths.at(-1)).toBe('1/')
  expect(slugs).toHaveLength(archives.archive.count)
  expect(new Set(slugs)).toEqual(
    new Set(Array.from({ length: archives.archive.count }, (_, index) => archiveSlug(index))),
  )
})

test('every page of the archive leads to each year', async ({ page }) => {
  for (const path of ['', '3/']) {
    await page.goto(addresses.archive + path)
    await expect(page.locator('.years a')).toHaveText(['2031', '2030'])
  }
  await page.locator('.years a').last().click()
  const dates = await page
    .locator('.day-name time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime))
  expect(dates.some((date) => date.startsWith('2030-12'))).toBe(true)
})

test('pictures have their size in the markup, are shown in that shape, never load late, and move nothing', async ({
  page,
}) => {
  for (const size of [phone, wide]) {
    await page.setViewportSize(size)
    await page.goto(addresses.archive, { waitUntil: 'networkidle' })
    const pictures = await page.locator('main img').evaluateAll((all) =>
      (all as HTMLImageElement[]).map((image) => ({
        attributes: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
        shown: image.clientWidth / image.clientHeight,
        loading: image.loading,
        isLoaded: image.complete && image.naturalWidth > 0,
        alt: image.alt,
      })),
    )
    expect(pictures.length).toBeGreaterThan(5)
    for (const { attributes, shown, loading, isLoaded, alt } of pictures) {
      expect(Math.abs(attributes / shown - 1)).toBeLessThan(0.02)
      expect({ loading, isLoaded }).toEqual({ loading: 'eager', isLoaded: true })
      expect(alt).not.toBe('')
    }
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 100)
        }),
    )
    expect(shift).toBe(0)
  }
})

test('a site with one article has it as its lead, and no list below it', async ({ page }) => {
  await page.setViewportSize(wide)
  await page.goto(addresses.single)
  await expect(page.locator('.lead h3')).toHaveCount(1)
  await expect(page.locator('.second, .river, .paging')).toHaveCount(0)
  expect(await topOf(page, '.search-form')).toBeGreaterThan(await topOf(page, '.lead'))
})

test('on a site with few articles, the top names the days that it spans, and every article there its own', async ({
  page,
}) => {
  await page.goto(siteAddress('root'))
  await expect(page.locator('.top h2')).toHaveText(formatDayRange('2031-11-04', '2031-11-10', 'en'))
  await expect(page.locator('.top .entry-facts time')).toHaveCount(4)
})

test('an entry in another language says so in the language of the page, and is marked with its own', async ({
  page,
}) => {
  await page.goto(addresses.arabic)
  const english = page.locator('.river:has(h3[lang=en])').first()
  await expect(english.locator('.entry-language')).toHaveText('الإنجليزية')
  await expect(english.locator('.entry-text')).toHaveAttribute('dir', 'ltr')
  const own = page.locator('.river:not(:has(h3[lang]))')
  await expect(own).toHaveCount(0) // all twelve are in English or French
  await page.goto(siteAddress('root'))
  const armenian = page.locator('li:has(> article h3[lang=hy])')
  await expect(armenian.locator('.entry-language')).toHaveText('Armenian')
})

test('quotations are in one column, whatever the language of their article', async ({ page }) => {
  await page.setViewportSize(wide)
  await page.goto(`${addresses.archive}3/`)
  await expect(page.locator('.river:has(h3[lang=ar])')).not.toHaveCount(0)
  const columns = (await boxes(page, '.river .heard-list')).map(({ left, right }) => `${left} to ${right}`)
  expect(columns.length).toBeGreaterThan(10)
  expect(new Set(columns).size).toBe(1)
})

test('a speaker’s quotations begin on the first sheet of paper', async ({ page }) => {
  await page.goto(`${addresses.archive}speakers/port-office/`)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThan(6)
})

test('every fact is isolated, so that no name turns the words around it', async ({ page }) => {
  for (const path of [addresses.arabic, addresses.archive, siteAddress('root')]) {
    await page.goto(path)
    const bare = await page.locator('.entry-facts, .entry-speakers').evaluateAll((lines) =>
      lines.flatMap((line) =>
        [...line.childNodes]
          .filter((node) => node.nodeName !== 'BDI')
          .map((node) => node.textContent ?? '')
          .filter((text) => !/^[\s·:,،]*$/.test(text)),
      ),
    )
    expect(bare).toEqual([])
  }
})

for (const [index, columns, path] of [
  ['speakers', [texts.name, texts.role, texts.quotations, texts.lastQuoted], 'speakers/'],
  ['topics', [texts.name, texts.articlesFound, texts.latestArticle], 'topics/'],
] as const) {
  test(`the ${index} are a table with a caption, headings and a heading for each row, on a phone as well`, async ({
    page,
  }) => {
    for (const size of [wide, phone]) {
      await page.setViewportSize(size)
      await page.goto(siteAddress('root') + path)
      const table = page.getByRole('table', { name: index === 'topics' ? texts.topics : texts.speakersHint })
      await expect(table.getByRole('columnheader')).toHaveText(columns)
      const rows = table.getByRole('row')
      await expect(table.getByRole('rowheader')).toHaveCount((await rows.count()) - 1)
      await expect(table.locator('thead th[scope=col]')).toHaveCount(columns.length)
      await expect(table.locator('tbody th[scope=row]')).toHaveCount((await rows.count()) - 1)
    }
  })
}

test('a speaker’s row has the role, the number of quotations and the day of the last one', async ({
  page,
}) => {
  await page.goto(`${siteAddress('root')}speakers/`)
  const row = page.getByRole('row', { name: 'Aldous Brack' })
  await expect(row.getByRole('cell')).toHaveText(['director of the Port Office', '3', 'Nov 10, 2031'])
  await expect(row.locator('time')).toHaveAttribute('datetime', '2031-11-10')
  const armenian = page.getByRole('row', { name: 'Արամ Ծովյան' })
  await expect(armenian.locator('th bdi[lang=hy]')).toHaveText('Արամ Ծովյան')
  await expect(armenian.locator('.entry-language')).toHaveText('Armenian')
})

test('the tables and pages of speakers have a description', async ({ page }) => {
  for (const path of ['speakers/', 'topics/', 'speakers/tomas-vell/', 'topics/council/']) {
    await page.goto(addresses.archive + path)
    await expect(page.locator('meta[name=description]'), path).toHaveAttribute(
      'content',
      /The Saltmere Archive/,
    )
  }
})

test('a speaker’s page has roles with their dates, the first and last day, and how much was quoted', async ({
  page,
}) => {
  await page.goto(`${addresses.archive}speakers/tomas-vell/`)
  const facts = page.locator('.speaker-facts')
  const roles = facts.locator('.roles dd')
  await expect(roles).toHaveCount(2)
  await expect(roles.first()).toContainText(/^\s*chairman of the Saltmere council · .*20\d\d/)
  await expect(roles.last()).toContainText(/^\s*member of the Saltmere council · .*20\d\d/)
  await expect(facts).toContainText(/\d+ quotations · \d+ articles/)
  const [first = '', last = ''] = await facts
    .locator('div > dd > time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime))
  expect(first < last).toBe(true)
  const dates = await page
    .locator('.said-list time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime))
  expect(dates[0]).toBe(last)
})

test('a few words are quoted in their sentence, and their link leads to the passage', async ({ page }) => {
  await page.goto(`${siteAddress('root')}speakers/aldous-brack/`)
  const context = page.locator('.context', { hasText: 'every courtesy' })
  await expect(context).toHaveText('The islanders had been shown “every courtesy,” he added.')
  const link = context.locator('a.said')
  await expect(link).toHaveText('“every courtesy,”')
  await link.click()
  await expect(page.locator('.said:target')).toHaveText('“every courtesy,”')
})

test('the quotations of a speaker who is quoted often are on pages numbered from the oldest', async ({
  page,
}) => {
  await page.goto(`${addresses.archive}speakers/port-office/`)
  const first = await page.locator('.said-list > li').count()
  expect(first).toBeGreaterThanOrEqual(24)
  expect(first).toBeLessThan(48)
  await page.locator('.paging [rel=next]').click()
  await expect(page).toHaveURL(/speakers\/port-office\/\d+\/$/)
  await expect(page.locator('.said-list > li')).toHaveCount(24)
  await page.goto(`${addresses.archive}speakers/port-office/1/`)
  await expect(page.locator('.paging [rel=next]')).toHaveCount(0)
  await expect(page.locator('.paging [rel=prev]')).toHaveCount(1)
})

test('on paper, lists have their pictures and no search, and the table its headings', async ({ page }) => {
  await page.setViewportSize({ width: 665, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(addresses.archive)
  for (const selector of ['.search-form', '.topic-line', '.paging'])
    await expect(page.locator(selector).filter({ visible: true }), selector).toHaveCount(0)
  expect((await boxes(page, '.entry-picture')).length).toBeGreaterThan(5)
  expect((await boxes(page, '.heard-list')).length).toBeGreaterThan(10)
  await page.goto(`${addresses.archive}speakers/`)
  await expect(page.locator('thead')).toHaveCSS('display', 'table-header-group')
})

const lists = {
  'the front page of 600': () => addresses.archive,
  'an old page of 600': () => `${addresses.archive}3/`,
  'a speaker of 600': () => `${addresses.archive}speakers/port-office/`,
  'a topic of 600': () => `${addresses.archive}topics/ferries/1/`,
  'the front page in Arabic': () => addresses.arabic,
  'the speakers in Arabic': () => `${addresses.arabic}speakers/`,
}

for (const [name, address] of Object.entries(lists)) {
  test(`${name} fits every window, and axe finds nothing wrong with it`, async ({ page }) => {
    await page.setViewportSize(wide)
    const response = await page.goto(address())
    expect(response?.status()).toBe(200)
    for (const width of [320, 390, 820, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
      expect(overflow, `${width} px`).toBe(0)
    }
    await page.setViewportSize(wide)
    await chooseTheme(page, 'light')
    expect(await findViolations(page), 'light').toEqual([])
    await chooseTheme(page, 'dark')
    await page.setViewportSize(phone)
    expect(await findColourViolations(page), 'phone, dark').toEqual([])
  })
}
