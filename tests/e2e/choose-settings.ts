import type { Page } from '@playwright/test'

/** Chooses a theme without opening the settings. */
export async function chooseTheme(page: Page, theme: 'light' | 'sepia' | 'dark'): Promise<void> {
  await page.locator(`#theme-${theme}`).evaluate((button: HTMLInputElement) => button.click())
}

/** Opens the reading settings, chooses values by the ids of their buttons (`size-large`), and closes them. */
export async function chooseSettings(page: Page, ...ids: string[]): Promise<void> {
  await page.locator('.settings-button').click()
  for (const id of ids) await page.locator(`label:has(#${id})`).click()
  await page.keyboard.press('Escape')
}
