import { expect, test } from '@playwright/test'
import { pages } from './pages.ts'
import { setFaces } from './set-faces.ts'

/*
 * The main pages as they look, at half their size: a picture that changes without being meant to fails. Where it is
 * meant: npm run test:e2e -- look --update-snapshots, and look at what has changed.
 */
test.use({ bypassCSP: true, deviceScaleFactor: 0.5, serviceWorkers: 'block' })
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux')

interface Look {
  at: string
  width: number
  height: number
  theme?: 'sepia' | 'dark'
  media?: 'print'
  open?: boolean
}

const looks: Record<string, Look> = {
  'article-desktop': { at: pages['with every field'], width: 1440, height: 1800 },
  'article-tablet-dark': { at: pages['with every field'], width: 820, height: 1400, theme: 'dark' },
  'article-phone': { at: pages['with every field'], width: 390, height: 1400 },
  'article-settings-sepia': { at: pages.crowded, width: 1024, height: 900, theme: 'sepia', open: true },
  'article-arabic': { at: pages['in Arabic'], width: 1024, height: 900 },
  'article-paper': { at: pages['with every field'], width: 794, height: 1400, media: 'print' },
  'front-desktop': { at: pages['the front page'], width: 1440, height: 1400 },
  'speaker-phone': { at: pages['one speaker'], width: 390, height: 1000 },
}

for (const [name, { at, width, height, theme, media, open }] of Object.entries(looks)) {
  test(`looks as it was meant to: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    if (media) await page.emulateMedia({ media })
    await page.goto(at)
    await setFaces(page)
    if (theme) await page.evaluate((value) => document.getElementById(`theme-${value}`)?.click(), theme)
    if (open) await page.locator('.settings-button').click()
    await expect(page).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.004,
      scale: 'device',
      animations: 'disabled',
    })
  })
}
