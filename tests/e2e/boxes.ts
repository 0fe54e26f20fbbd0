import type { Page } from '@playwright/test'

/** The edges of an element in CSS pixels, from the top and left of the page. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Returns the boxes of all elements that match a selector. Those that are not displayed are left out. */
export async function boxes(page: Page, selector: string): Promise<Box[]> {
  const all = await page.locator(selector).evaluateAll((nodes) =>
    nodes.map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect()
      return { left, right, top: top + scrollY, bottom: bottom + scrollY }
    }),
  )
  return all.filter((box) => box.bottom > box.top)
}

/** Whether two boxes overlap by more than a pixel, which rounding may cause. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  )
}
