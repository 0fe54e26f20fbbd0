import type { Page } from '@playwright/test'

/** Where an element stands on the page, in CSS pixels from its top and left edges. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The boxes of all elements that a selector finds and that are drawn. */
export async function boxes(page: Page, selector: string): Promise<Box[]> {
  const all = await page.locator(selector).evaluateAll((nodes) =>
    nodes.map((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect()
      return { left, right, top: top + scrollY, bottom: bottom + scrollY }
    }),
  )
  return all.filter((box) => box.bottom > box.top)
}

/** Whether two boxes share more than a pixel’s edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  )
}
