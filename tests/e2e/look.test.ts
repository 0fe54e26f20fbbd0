import { expect } from '@playwright/test'
import { chooseTheme } from './choose-settings.ts'
import { pages } from './pages.ts'
import { setFaces } from './set-faces.ts'
import { test } from './test.ts'

/*
 * Pictures of the main pages at half size. After an intended change, run `npm run test:e2e -- look --update-snapshots`
 * and look at each picture that has changed.
 */
test.use({ bypassCSP: true, deviceScaleFactor: 0.5, serviceWorkers: 'block' })
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux')

interface Look {
  path: string
  width: number
  height: number
  theme?: 'sepia' | 'dark'
  media?: 'print'
  settingsOpen?: boolean
  sheetOpen?: boolean
}

const longArticle = pages['a long article']
const looks: Record<string, Look> = {
  'article-desktop': { path: longArticle, width: 1440, height: 1800 },
  'article-tablet-dark': {
    path: pages['an article with every field'],
    width: 820,
    height: 1400,
    theme: 'dark',
  },
  'article-phone': { path: longArticle, width: 390, height: 1400 },
  'article-sheet': { path: longArticle, width: 390, height: 844, sheetOpen: true },
  'article-settings-sepia': {
    path: pages['a crowded article'],
    width: 1024,
    height: 900,
    theme: 'sepia',
    settingsOpen: true,
  },
  'article-arabic': { path: pages['an article in Arabic'], width: 1024, height: 840 },
  'article-paper': { path: longArticle, width: 794, height: 1400, media: 'print' },
  'front-desktop': { path: pages['the front page'], width: 1440, height: 1400 },
  'speaker-phone': { path: pages['one speaker'], width: 390, height: 1000 },
}

for (const [name, { path, width, height, theme, media, settingsOpen, sheetOpen }] of Object.entries(looks)) {
  test(`${name} looks as in its picture`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    if (media) await page.emulateMedia({ media })
    await page.goto(path)
    await setFaces(page)
    if (theme) await chooseTheme(page, theme)
    if (settingsOpen) await page.locator('.settings-button').click()
    if (sheetOpen) await page.locator('.note').nth(1).click()
    await expect(page).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.004,
      scale: 'device',
      animations: 'disabled',
    })
  })
}
