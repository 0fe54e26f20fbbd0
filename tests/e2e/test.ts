import { type BrowserContextOptions, test as base, type Page } from '@playwright/test'

/** Opens the page that the tests of a worker share, one for each set of options that cannot change in an open window. */
type SharePage = (options: BrowserContextOptions) => Promise<Page>

/**
 * Playwright's `test` with a `page` that tests share. A new window costs three times as much CPU as a visit (1.6 s and
 * 0.4 s in Chromium 156), so `page` is an old one put back to its initial state: window, media, pointer, routes and
 * stored data. A test that needs more than that asks for `context`, which is always new.
 */
export const test = base.extend<{ page: Page }, { sharePage: SharePage }>({
  sharePage: [
    async ({ browser }, use) => {
      const pages = new Map<string, Page>()
      await use(async (options) => {
        const key = JSON.stringify(options)
        const page = pages.get(key) ?? (await (await browser.newContext(options)).newPage())
        pages.set(key, page)
        return page
      })
      for (const page of pages.values()) await page.context().close()
    },
    { scope: 'worker' },
  ],
  page: async (
    {
      sharePage,
      baseURL,
      bypassCSP,
      colorScheme,
      deviceScaleFactor,
      javaScriptEnabled,
      serviceWorkers,
      viewport,
    },
    use,
  ) => {
    const page = await sharePage({
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(bypassCSP === undefined ? {} : { bypassCSP }),
      ...(deviceScaleFactor === undefined ? {} : { deviceScaleFactor }),
      ...(javaScriptEnabled === undefined ? {} : { javaScriptEnabled }),
      ...(serviceWorkers === undefined ? {} : { serviceWorkers }),
    })
    if (viewport && JSON.stringify(viewport) !== JSON.stringify(page.viewportSize()))
      await page.setViewportSize(viewport)
    await page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? null,
      contrast: null,
      forcedColors: null,
      reducedMotion: 'reduce',
    })
    await page.mouse.move(0, 0)
    await use(page)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await clearStoredData(page)
    await page.goto('about:blank')
  },
})

/** Clears what the site under test has stored in the browser: settings, kept pages, service workers. */
async function clearStoredData(page: Page): Promise<void> {
  const origin = new URL(page.url()).origin
  if (origin === 'null') return
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}
