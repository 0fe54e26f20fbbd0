import type { Page } from '@playwright/test'
import axe from 'axe-core'

const everyRule: axe.RunOptions = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
}
const colourRules: axe.RunOptions = {
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
}

/**
 * Runs axe with its default rules, and WCAG's rules for a contrast of 7 to 1 and for targets of 24 pixels. Returns a line for
 * each violation.
 *
 * @param isCovered whether a panel covers a part of the page: what is half under it is no small target
 */
export function findViolations(page: Page, isCovered = false): Promise<string[]> {
  const rules = { ...everyRule.rules, 'target-size': { enabled: !isCovered } }
  return runAxe(page, { rules })
}

/** Runs only the rules that depend on colours, for a theme after the first. Returns a line for each violation. */
export function findColourViolations(page: Page): Promise<string[]> {
  return runAxe(page, colourRules)
}

async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Once a page: a fresh copy of axe needs three times the CPU of one that has run before.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (given) => {
    const { axe: own } = window as unknown as { axe: typeof axe }
    const { violations } = await own.run({ ...given, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, options)
}
